import type { effectsEn } from '../en/effects'
import type { Words } from '../words'

/** The same in Chinese. */
export const effects: Words<typeof effectsEn> = {
  'effect.pay': '−{usd}',
  'effect.receive': '+{usd}',
  'effect.modifyUp':
    '{target} +{changeShare}，{lasts, select, toTheEnd {直到终局} other {{weeks, plural, other {# 周}}}}',
  'effect.modifyDown':
    '{target} −{changeShare}，{lasts, select, toTheEnd {直到终局} other {{weeks, plural, other {# 周}}}}',
  'effect.standingUp':
    '{with, select, home {北京对你印象变好} abroad {华盛顿对你印象变好} customers {客户更信任你} other {投资人更信任你}}',
  'effect.standingDown':
    '{with, select, home {北京对你印象变差} abroad {华盛顿对你印象变差} customers {客户不那么信任你} other {投资人不那么信任你}}',
  'effect.listingOn': '上了境外清单：进口芯片的合法卖家停售',
  'effect.listingOff': '移出境外清单',
  'effect.trustUp': '{distributor}更信任你',
  'effect.trustDown': '{distributor}不那么信任你',
  'effect.moraleUp': '士气上升',
  'effect.moraleDown': '士气下降',
  'effect.peopleUp':
    '{role, select, kernels {算子与迁移} platform {平台} research {研究} sales {销售} other {合规}}多 {count, plural, other {# 人}}',
  'effect.peopleDown':
    '{role, select, kernels {算子与迁移} platform {平台} research {研究} sales {销售} other {合规}}少 {count, plural, other {# 人}}',
  'effect.chips': '{count} 枚 {chip}，共 {usd}，不含服务器',
  'effect.stockUp': '{where, select, shelf {公开市场上} other {{distributor}手里}}多 {count} 枚 {chip}',
  'effect.stockDown': '{where, select, shelf {公开市场上} other {{distributor}手里}}少 {count} 枚 {chip}',
  'effect.priceUp':
    '{chip} 涨价 {changeShare}，{lasts, select, toTheEnd {直到终局} other {{weeks, plural, other {# 周}}}}',
  'effect.priceDown':
    '{chip} 降价 {changeShare}，{lasts, select, toTheEnd {直到终局} other {{weeks, plural, other {# 周}}}}',
  'effect.announceRule': '{rule}公布，{weeks, plural, other {# 周}}后生效',
  'effect.callOffRule': '{rule}取消',
  'effect.shipDelay':
    '{way, select, route {走{route}的货} place {从{place}来的货} other {在途的货}}：晚到 {weeks, plural, other {# 周}}',
  'effect.end': '游戏结束：{ending}',
  'effect.research': '算法：{log10} 个数量级',
  'effect.maturityUp': '{stack}：更成熟',
  'effect.maturityDown': '{stack}：退步',
  'effect.belief': '市场估计的新规则几率：× {odds}',
  'effect.launchChip': '{chip} 上市',
  'effect.powerDelay': '{site}的电：晚 {weeks, plural, other {# 周}}',
  'effect.depositLoss': '定金损失 {share}',
  'effect.trainingSetback': '训练可能受挫',
  'target.rent': '算力租金',
  'target.rent.imported': '进口算力租金',
  'target.rent.domestic': '国产算力租金',
  'target.supply.imported': '进口供应',
  'target.supply.domestic': '国产供应',
  'target.vendor.allocation': '厂商分给你的配额',
  'target.work.imported': '进口芯片出活',
  'target.work.domestic': '国产芯片出活',
  'target.failure.imported': '进口芯片故障',
  'target.failure.domestic': '国产芯片故障',
  'target.power.kw': '用电量',
  'target.power.price': '电价',
  'target.power.lead': '等电的时间',
  'target.api.market': '模型调用市场',
  'target.enterprise.market': '企业市场',
  'target.wages': '工资',
  'target.hiring': '招人时间',
  'target.mixed.loss': '混用芯片的损失',
  'target.research.speed': '研究速度',
  'target.migration.speed': '迁移速度',
  'target.cloud.price': '租用算力的价格',
  'target.cloud.limit': '可租的算力',
  'target.price.imported': '进口芯片价格',
  'target.price.domestic': '国产芯片价格',
  'target.slip': '迟交',
  'target.quota': '配额',
  'target.used.price': '二手芯片价格',
}
