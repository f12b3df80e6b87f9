import type { insightsEn } from '../en/insights'
import type { Words } from '../words'

/** The same in Chinese. */
export const insights: Words<typeof insightsEn> = {
  'insight.title': '这一局看懂了什么',
  'insight.none': '列出的这些，这回一样也没有。多玩几局才学得会。',
  'insight.others': '还有什么可以看懂',
  'insight.list': '这一关里可以看懂的事',
  'insight.is.before': '（你的某一局里有过）',
  'insight.is.open': '（还没有）',
  'insight.homeFirst': '没人逼，先用国产',
  'insight.homeFirst.about': '还没有哪条规则断你的路，国产芯片就已经正经跑起来了。',
  'insight.softwareFirst': '软件走在硬件前头',
  'insight.softwareFirst.about': '国产芯片进机房还不到一半，它的软件就已经好用了。',
  'insight.nothingIdle': '先有电，后有芯片',
  'insight.nothingIdle.about': '机房一路长大，仓库里几乎没有芯片躺着等插座。',
  'insight.doorShut': '门口没留东西',
  'insight.doorShut.about': '进口芯片来得及时；规则关门那天，你没有一张订单在路上。',
  'insight.vendorsAnswer': '每条规则都有回答',
  'insight.vendorsAnswer.about': '厂商照着新线削出来的那款，你买了。',
  'insight.hedgePaid': '一份派上用场的保险',
  'insight.hedgePaid.about': '花钱买的条款或保险，到用的时候真把钱带回来了。',
  'insight.signHeeded': '看了征兆就动手',
  'insight.signHeeded.about': '你买了一个征兆，不久就上了保险；它说的事来了，你正好在保。',
  'insight.calibrated': '知道自己不知道什么',
  'insight.calibrated.about': '预测的平均布里尔分低于 0.1。',
  'insight.walkedAway': '离过一回桌',
  'insight.walkedAway.about': '后来签下同一款芯片，比那张桌上要的便宜。',
  'insight.personRead': '读懂了一个人',
  'insight.personRead.about': '某人的性情，还有他的底线（误差在市场价的十个百分点之内），都写在你的笔记里。',
  'insight.wordKept': '一个承诺不卖两次',
  'insight.wordKept.about': '签了五份以上合同，没有一份毁在你手里。',
}
