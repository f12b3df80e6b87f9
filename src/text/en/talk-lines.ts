/**
 * What the person across the table says: by trade and by moment, three ways each or more.
 *
 * A line knows the trade and the moment and nothing else: it says nothing of how far anybody would go.
 */
export const talkLinesEn = {
  'talk.line.server-maker.opened.1':
    '“We make servers. The cards are what everybody asks about. Here is a package with both.”',
  'talk.line.server-maker.opened.2':
    '“My factory likes round numbers and early notice. This is what the two of them come to.”',
  'talk.line.server-maker.opened.3': '“You will want to know what is in the crate. First, what the crate costs.”',
  'talk.line.server-maker.countered.1': '“Our planner has been over your slip with a ruler. This is what came back.”',
  'talk.line.server-maker.countered.2':
    '“I have carried your figures upstairs and down again. They arrived a little changed.”',
  'talk.line.server-maker.countered.3': '“The leaves are on their next water, and so is this paper.”',
  'talk.line.server-maker.countered.4':
    '“My assembly line works in eight-card boxes. I have tried to think in them too.”',
  'talk.line.server-maker.final.1': '“That is the paper. You may sign it, or keep your pen dry.”',
  'talk.line.server-maker.final.2': '“I have nothing further to write. The next line is yours.”',
  'talk.line.server-maker.final.3': '“This is the last cup that fits into the afternoon.”',
  'talk.line.server-maker.final.4': '“One slip more, this one. After it the pot is washed.”',
  'talk.line.trading-house.opened.1':
    '“We own nothing for longer than we must. Here is what we would rather not own on Friday.”',
  'talk.line.trading-house.opened.2':
    '“I read four newspapers before breakfast and believe the shipping page. Let us begin there.”',
  'talk.line.trading-house.opened.3':
    '“There is a hold with some room in it, and a slip that says what the room is worth.”',
  'talk.line.trading-house.countered.1': '“I have telephoned. You will notice it in the second line.”',
  'talk.line.trading-house.countered.2': '“Freight, paper, patience: I have priced all three again.”',
  'talk.line.trading-house.countered.3': '“You write a neat slip. I have tried to match the handwriting.”',
  'talk.line.trading-house.countered.4': '“Somebody at my bank asked what we are doing all week. I said: counting.”',
  'talk.line.trading-house.final.1': '“It stands as written. Paper is patient; I am told that I am paper.”',
  'talk.line.trading-house.final.2': '“You have my slip. It will not grow by being looked at.”',
  'talk.line.trading-house.final.3': '“The ship has a timetable, and so has my tailor.”',
  'talk.line.trading-house.final.4': '“This slip, and then we both have other tables.”',
  'talk.line.dealer.opened.1': '“Everyone who walks past the counter asks the price. You at least sat down.”',
  'talk.line.dealer.opened.2': '“I sell by the box and I answer by the hour. Here is the box.”',
  'talk.line.dealer.opened.3': '“Mind the kettle, it is older than the shop. The slip is new.”',
  'talk.line.dealer.countered.1': '“I have been round the market with your slip in my pocket. It is a short walk.”',
  'talk.line.dealer.countered.2': '“My brother does the sums. He has done them once more.”',
  'talk.line.dealer.countered.3': '“We have talked longer than it takes to unload them.”',
  'talk.line.dealer.countered.4': '“I have turned your figures upside down. One of them looked better that way.”',
  'talk.line.dealer.final.1': '“There it is. The next person through the door will see the same paper.”',
  'talk.line.dealer.final.2': '“I am done writing. You can be done reading.”',
  'talk.line.dealer.final.3': '“The shutters come down at six. This is my slip until then.”',
  'talk.line.dealer.final.4': '“So many slips for one box. We could have papered the shop; this is the last sheet.”',
  'talk.line.cloud-operator.opened.1':
    '“We bought for our own halls and measured twice. This is what we can part with.”',
  'talk.line.cloud-operator.opened.2':
    '“Selling machines is not our trade. Keeping them busy is. Let us see which you need.”',
  'talk.line.cloud-operator.opened.3': '“Here is what stands in the third row and could stand in yours.”',
  'talk.line.cloud-operator.countered.1':
    '“Capacity planning has looked at your slip. They use three decimals; I have rounded.”',
  'talk.line.cloud-operator.countered.2': '“I asked the people who would miss them. They would miss them this much.”',
  'talk.line.cloud-operator.countered.3': '“My dashboard has an opinion on this. I have overruled half of it.”',
  'talk.line.cloud-operator.countered.4': '“We have now used more meeting room than the machines use floor.”',
  'talk.line.cloud-operator.final.1':
    '“Approved as it stands. Altered, it goes back to a committee that meets in spring.”',
  'talk.line.cloud-operator.final.2': '“That is what the system will let me print.”',
  'talk.line.cloud-operator.final.3': '“The change window closes tonight, and this slip with it.”',
  'talk.line.cloud-operator.final.4': '“This version is marked final. The printer has been told.”',
  'talk.line.domestic-channel.opened.1':
    '“We are asked daily whether they work. They work. Now you may ask what they cost.”',
  'talk.line.domestic-channel.opened.2':
    '“The line is young and the order book is not. Here is where you would stand in it.”',
  'talk.line.domestic-channel.opened.3':
    '“I have brought no brochure. The brochure is still being proofread; the chips are not.”',
  'talk.line.domestic-channel.countered.1': '“I have spoken with the line. It does not negotiate, so I must.”',
  'talk.line.domestic-channel.countered.2': '“Your slip has been to the works and back. There is oil on one corner.”',
  'talk.line.domestic-channel.countered.3':
    '“Our engineers offered to come to the next round. I told them it is about money.”',
  'talk.line.domestic-channel.countered.4': '“I have moved what I could lift. The rest is bolted down.”',
  'talk.line.domestic-channel.final.1':
    '“It is written as we would deliver it. Signing is the part we cannot do for you.”',
  'talk.line.domestic-channel.final.2': '“That is our last sheet. The line has only the one printer.”',
  'talk.line.domestic-channel.final.3': '“The week’s wafers are counted on Friday. This is my slip before they are.”',
  'talk.line.domestic-channel.final.4':
    '“Yields improve, I am told, by stopping at the right moment. This is where I stop.”',
  'talk.line.grey.opened.1': '“No brochure, no card. A price, and a shelf that I will not describe.”',
  'talk.line.grey.opened.2': '“You ask what it costs and not where it has been. Good. Here is what it costs.”',
  'talk.line.grey.opened.3': '“Sit with your back to the window, if you would. This is the slip.”',
  'talk.line.grey.countered.1': '“I have asked somebody who had to ask somebody. That is in the figure.”',
  'talk.line.grey.countered.2': '“The tea is real, at least. So is this slip.”',
  'talk.line.grey.countered.3': '“Your questions are shorter this time. So is my list of answers.”',
  'talk.line.grey.countered.4': '“Another slip. I do not usually keep so much paper about me.”',
  'talk.line.grey.final.1': '“Yes or no. Both are quiet words.”',
  'talk.line.grey.final.2': '“I have said my figure. I never said it.”',
  'talk.line.grey.final.3': '“After this cup nobody was here.”',
  'talk.line.grey.final.4': '“This is the slip. I shall want it back either way.”',
} as const
