/** Sentences with slots, and what goes into them: so many ways that hardly two articles share a sentence. */
export const ZH = {
  slots: {
    place:
      '苍屿县 临泊镇 南汀市 北碛乡 青浦湾 石门渡 白鹭洲 云溪村 栖霞沟 望溪镇 石枧村 鹿鸣坪 松坪镇 河口镇 澜江区'.split(
        ' ',
      ),
    org: '水务局 农技站 文化馆 交通处 气象台 合作社 图书馆 渔政站 供电所 教育局 档案馆 林业站'.split(' '),
    name: '陆青禾 喻守田 桑望舒 戴晚舟 冷泉生 易知夏 谷南星 郗怀远 万小满 谢九龄 乔木南 孟听澜 沈渡 韩拾一'.split(
      ' ',
    ),
    thing:
      '老水闸 渡口 灯塔 石拱桥 茶园 粮仓 书院 盐场 码头 磨坊 蓄水池 候船室 晒谷场 果园 气象站 步道'.split(
        ' ',
      ),
    person: '守闸人 渡工 木匠 果农 教师 飞手 厨师 护林员 船东 馆员 工程师 养殖户 退休工人'.split(' '),
    deed: '重新开放 完成加固 换上了新灯 停用后修缮 开始收门票 迎来新主人 扩建了一倍 改成了展馆 装上了传感器 通过了验收'.split(
      ' ',
    ),
    when: '上周五 昨天上午 今年三月 入秋以来 去年冬天 本月初 前天傍晚 汛期之前 春节过后 清晨五点'.split(' '),
    why: '雨水比往年多 资金迟迟没有到位 两岸的意见不一 设计改了四稿 图纸一度丢失 价格涨得太快 没有人愿意接手 路还没有修通'.split(
      ' ',
    ),
    view: '急不得 值得等 账要算清楚 先把路修好 不能只看今年 还要听听老人的话 办法总比困难多 规矩不能改'.split(
      ' ',
    ),
    thing2: '秧苗 新米 柑橘 船票 账本 图纸 钥匙 糯米灰浆 水尺 讲解牌 渔网 草帘 瓦片 旧照片'.split(' '),
  },
  sentences: [
    '{when}，{place}的{thing}{deed}，{person}{name}在门口站了{d}个小时。',
    '{org}的记录显示，{thing}建于{year}年，此后{d}次大修，最近一次用去{n}万元。',
    '“{view}。”{name}说，{place}等这一天等了{d}年。',
    '记者从会上了解到，{place}今年安排了{n}万元，用于{thing}和{thing2}。',
    '由于{why}，原定{when}开工的{thing}推迟了{d}个月。',
    '{person}{name}算过一笔账：每修一处{thing}，要用掉{n}斤{thing2}。',
    '{place}{org}的{name}告诉记者，{why}，但{thing}的事情没有停。',
    '据介绍，{thing}每天接待{n}人，其中{d}成来自{place}以外。',
    '在{place}，{thing2}的价格{when}涨了{n}元，{person}们却并不着急。',
    '{name}把{thing2}挂在墙上，旁边写着{year}年到今天的{n}个日期。',
    '一份{n}页的报告认为，{thing}的未来取决于{place}能否留住{person}。',
    '到{when}为止，{org}已经收到{n}封来信，大多数问的是{thing}什么时候{deed}。',
    '{thing}{deed}之后，{place}的孩子上学少走了{d}里路。',
    '“起初没有人相信，”{person}{name}回忆，“直到{when}，第一批{thing2}运了出去。”',
    '{year}年的一场大水冲走了{n}件{thing2}，也让{place}下决心重修{thing}。',
    '按照{org}的计划，{d}年之内，{place}的{n}处{thing}都要{deed}。',
    '附近的{person}说，{why}，{thing}才一直拖到{when}。',
    '与{year}年相比，{thing2}的产量多了{d}成，{thing}的门票收入却少了{n}元。',
    '{name}今年{n}岁，在{thing}干了{d}年，认得{place}的每一个{person}。',
    '有人问起{thing2}，{name}只说一句：{view}。',
    '{org}{when}派人量了{thing}的水位，结果比{year}年低了{n}厘米。',
    '为了{thing2}，{place}和邻近的{d}个村子开过{n}次会，{when}才有了结果。',
  ],
  titles: [
    '{place}{thing}{deed} {person}等了{d}年',
    '{thing}{deed}之后，{place}的{person}怎么想',
    '{person}{name}：{view}',
    '{why} {place}{thing}推迟{d}个月',
    '{place}{n}件{thing2}的去处',
  ],
  headings: ['{thing}的来历', '{person}的账', '{place}的{d}年', '{thing2}到哪里去', '{name}怎么看'],
  captions: [
    '{when}，{place}的{thing}。{name} 摄',
    '{person}{name}在整理{thing2}。',
    '{place}{thing}{deed}后的样子',
  ],
  items: ['{place}：{thing}{n}处', '{org}：{thing2}{n}件', '{person}{name}，{n}岁'],
  glue: '',
} as const;
