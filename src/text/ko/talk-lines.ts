import type { talkLinesEn } from '../en/talk-lines'
import type { Words } from '../words'

/** The same in Korean: each trade speaks in its own manner. */
export const talkLines: Words<typeof talkLinesEn> = {
  'talk.line.server-maker.opened.1':
    '“저희는 서버를 만듭니다. 다들 카드만 물으시지요. 둘 다 담은 제안이 여기 있습니다.”',
  'talk.line.server-maker.opened.2':
    '“저희 공장은 딱 떨어지는 수와 이른 통보를 좋아합니다. 그 둘을 합치면 이렇게 됩니다.”',
  'talk.line.server-maker.opened.3': '“상자에 무엇이 들었는지 궁금하시겠지요. 먼저 상자가 얼마인지부터 보시지요.”',
  'talk.line.server-maker.countered.1': '“저희 생산 계획 담당이 쪽지를 자로 재 봤습니다. 이렇게 돌아왔습니다.”',
  'talk.line.server-maker.countered.2': '“적어 주신 숫자를 들고 위층에 다녀왔습니다. 오는 길에 조금 변했습니다.”',
  'talk.line.server-maker.countered.3': '“찻잎도 한 번 더 우렸고, 이 종이도 한 번 더 우렸습니다.”',
  'talk.line.server-maker.countered.4':
    '“저희 조립 라인은 카드 여덟 장짜리 상자로 일합니다. 저도 그 단위로 생각해 보려 했습니다.”',
  'talk.line.server-maker.final.1': '“종이는 이것입니다. 서명하셔도 되고, 잉크를 아끼셔도 됩니다.”',
  'talk.line.server-maker.final.2': '“저는 더 쓸 것이 없습니다. 다음 줄은 그쪽 차례입니다.”',
  'talk.line.server-maker.final.3': '“오늘 오후에 들어갈 잔은 이것이 마지막입니다.”',
  'talk.line.server-maker.final.4': '“쪽지는 이 한 장이 끝입니다. 그다음은 주전자를 씻습니다.”',
  'talk.line.trading-house.opened.1':
    '“우리는 무엇이든 꼭 필요한 동안만 갖고 있지요. 금요일까지 갖고 있고 싶지 않은 것이 여기 있습니다.”',
  'talk.line.trading-house.opened.2':
    '“아침상 받기 전에 신문 넷을 읽고, 믿는 것은 해운면뿐이랍니다. 거기서 시작하지요.”',
  'talk.line.trading-house.opened.3': '“선창에 자리가 조금 있고, 그 자리가 얼마인지 적은 쪽지가 있지요.”',
  'talk.line.trading-house.countered.1': '“전화를 한 통 넣었지요. 둘째 줄을 보시면 압니다.”',
  'talk.line.trading-house.countered.2': '“운임, 서류, 참을성. 셋 다 값을 다시 매겼지요.”',
  'talk.line.trading-house.countered.3': '“쪽지를 참 반듯하게 쓰시는군요. 필체를 따라가 보려 애썼답니다.”',
  'talk.line.trading-house.countered.4': '“은행에서 한 주 내내 무얼 하느냐고 묻더군요. 세고 있다고 했지요.”',
  'talk.line.trading-house.final.1': '“적힌 그대로입니다. 종이는 참을성이 있다지요. 저더러 종이 같다는 사람도 있고요.”',
  'talk.line.trading-house.final.2': '“제 쪽지는 드렸지요. 들여다본다고 자라지는 않는답니다.”',
  'talk.line.trading-house.final.3': '“배에는 시간표가 있고, 제 재단사에게도 있답니다.”',
  'talk.line.trading-house.final.4': '“이 쪽지까지 하고, 서로 다음 찻상으로 가야지요.”',
  'talk.line.dealer.opened.1': '“지나가는 사람은 죄다 값만 물어요. 손님은 그래도 앉으셨네요.”',
  'talk.line.dealer.opened.2': '“팔기는 상자로 팔고, 대답은 시간으로 해요. 상자는 이거예요.”',
  'talk.line.dealer.opened.3': '“주전자 조심하세요, 가게보다 오래됐어요. 쪽지는 새거고요.”',
  'talk.line.dealer.countered.1': '“쪽지를 주머니에 넣고 시장을 한 바퀴 돌았어요. 얼마 안 걸려요.”',
  'talk.line.dealer.countered.2': '“계산은 동생이 해요. 한 번 더 했고요.”',
  'talk.line.dealer.countered.3': '“짐 부리는 것보다 말이 더 길었네요.”',
  'talk.line.dealer.countered.4': '“적어 주신 숫자들을 뒤집어 봤어요. 하나는 뒤집은 게 낫더라고요.”',
  'talk.line.dealer.final.1': '“자, 이거예요. 다음에 저 문으로 들어오는 사람도 같은 종이를 볼 거예요.”',
  'talk.line.dealer.final.2': '“전 다 썼어요. 이제 다 읽으시면 돼요.”',
  'talk.line.dealer.final.3': '“셔터는 여섯 시에 내려요. 그때까진 이게 제 쪽지예요.”',
  'talk.line.dealer.final.4': '“상자 하나에 쪽지가 몇 장이에요. 가게 도배를 해도 됐겠네. 이게 마지막 장이에요.”',
  'talk.line.cloud-operator.opened.1':
    '“저희 전산실에 쓰려고 샀고, 잴 때는 두 번 쟀습니다. 내드릴 수 있는 것은 이만큼입니다.”',
  'talk.line.cloud-operator.opened.2':
    '“기계를 파는 것은 본업이 아닙니다. 놀리지 않는 것이 본업입니다. 어느 쪽이 필요하신지 보시지요.”',
  'talk.line.cloud-operator.opened.3': '“저희 셋째 열에 서 있고, 그쪽 열에 서 있을 수도 있는 것들입니다.”',
  'talk.line.cloud-operator.countered.1':
    '“용량 계획팀이 쪽지를 검토했습니다. 그 팀은 소수점 셋째 자리까지 씁니다. 반올림은 제가 했습니다.”',
  'talk.line.cloud-operator.countered.2': '“이 기계가 없으면 아쉬울 사람들에게 물었습니다. 이만큼 아쉽답니다.”',
  'talk.line.cloud-operator.countered.3': '“제 대시보드에도 의견이 있습니다. 절반은 제가 기각했습니다.”',
  'talk.line.cloud-operator.countered.4': '“이제 기계가 차지하는 바닥보다 저희가 쓴 회의실이 더 넓습니다.”',
  'talk.line.cloud-operator.final.1': '“이대로면 승인입니다. 고치면 봄에 열리는 위원회로 돌아갑니다.”',
  'talk.line.cloud-operator.final.2': '“시스템이 출력해 주는 것은 여기까지입니다.”',
  'talk.line.cloud-operator.final.3': '“변경 접수는 오늘 밤 닫히고, 이 쪽지도 함께 닫힙니다.”',
  'talk.line.cloud-operator.final.4': '“이 판에 최종이라고 표시했습니다. 프린터에도 알려 두었습니다.”',
  'talk.line.domestic-channel.opened.1':
    '“돌아가느냐고 날마다들 물으십니다. 돌아갑니다. 이제 얼마냐고 물으셔도 됩니다.”',
  'talk.line.domestic-channel.opened.2':
    '“라인은 젊은데 주문 장부는 젊지 않습니다. 거기서 서시게 될 자리가 여기입니다.”',
  'talk.line.domestic-channel.opened.3':
    '“안내 책자는 안 가져왔습니다. 책자는 아직 교정 중이고, 칩은 교정이 끝났습니다.”',
  'talk.line.domestic-channel.countered.1': '“라인하고 얘기해 봤습니다. 라인은 흥정을 안 하니 제가 해야지요.”',
  'talk.line.domestic-channel.countered.2': '“쪽지가 공장에 다녀왔습니다. 귀퉁이에 기름이 묻었습니다.”',
  'talk.line.domestic-channel.countered.3':
    '“저희 엔지니어들이 다음 판에 따라오겠다고 했습니다. 돈 이야기라고 말렸습니다.”',
  'talk.line.domestic-channel.countered.4': '“들 수 있는 것은 다 옮겼습니다. 나머지는 볼트로 박혀 있습니다.”',
  'talk.line.domestic-channel.final.1': '“납품할 수 있는 대로 적었습니다. 서명만은 저희가 대신 못 해 드립니다.”',
  'talk.line.domestic-channel.final.2': '“마지막 장입니다. 라인에 프린터가 하나뿐입니다.”',
  'talk.line.domestic-channel.final.3': '“이번 주 웨이퍼는 금요일에 셉니다. 세기 전의 쪽지가 이것입니다.”',
  'talk.line.domestic-channel.final.4': '“수율은 제때 멈춰야 오른답니다. 저는 여기서 멈추겠습니다.”',
  'talk.line.grey.opened.1': '“안내서도 명함도 없습니다. 값이 있고, 어떤 곳인지 말하지 않을 진열대가 있지요.”',
  'talk.line.grey.opened.2': '“얼마냐고 물으시고, 어디 있던 거냐고는 안 물으시는군요. 좋습니다. 값은 이렇습니다.”',
  'talk.line.grey.opened.3': '“괜찮으시면 창을 등지고 앉으시지요. 쪽지는 이것입니다.”',
  'talk.line.grey.countered.1': '“누군가에게 물었더니, 그 사람도 누군가에게 물어야 했습니다. 그게 값에 들어 있지요.”',
  'talk.line.grey.countered.2': '“적어도 차는 진짜입니다. 이 쪽지도요.”',
  'talk.line.grey.countered.3': '“이번엔 질문이 짧으시군요. 제 대답도 짧아졌습니다.”',
  'talk.line.grey.countered.4': '“쪽지가 또 한 장. 평소엔 종이를 이렇게 지니지 않습니다.”',
  'talk.line.grey.final.1': '“예, 아니면 아니요. 둘 다 조용한 말이지요.”',
  'talk.line.grey.final.2': '“값은 말했습니다. 말한 적은 없고요.”',
  'talk.line.grey.final.3': '“이 잔을 비우면 여기엔 아무도 없었던 겁니다.”',
  'talk.line.grey.final.4': '“쪽지는 이것입니다. 어느 쪽이든 도로 가져가겠습니다.”',
}
