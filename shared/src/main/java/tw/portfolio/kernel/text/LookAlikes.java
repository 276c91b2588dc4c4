package tw.portfolio.kernel.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Characters that are taken for each other: other shapes of one character, and different ones that
 * look alike. Two names that differ by these alone are likely to be one.
 */
public final class LookAlikes {
  private static final List<String> GROUPS =
      List.of(
          "峰峯", "群羣", "台臺", "凃涂", "黃黄", "溫温", "吳吴呉", "啟啓", "郎郞", "靜静", "清淸", "真眞", "鎮鎭", "慎愼", "達逹",
          "熙煕", "匯滙", "衛衞", "鉤鈎", "為爲", "說説", "銳鋭", "稅税", "脫脱", "悅悦", "閱閲", "顏顔", "產産", "彥彦", "虛虚",
          "戶户戸", "強强", "綠緑", "錄録", "步歩", "柏栢", "恆恒", "闊濶", "個箇", "島嶋", "廉亷", "秋秌穐", "村邨", "岳嶽",
          "冊册", "讚讃", "贊賛", "豔艷艶", "妍姸", "姊姉", "珍珎", "裡裏", "晉晋", "并並竝", "併倂", "兌兑", "內内", "別别",
          "刪删", "勳勛勲", "協恊", "卻却", "叡睿", "吉𠮷", "喻喩", "國国囯", "增増", "奧奥", "姬姫", "娛娯", "孃嬢", "寬寛",
          "寶寳宝", "將将", "尚尙", "屏屛", "巖巌", "德徳", "惠恵", "戲戯", "教敎", "晚晩", "曆暦歷歴", "曾曽", "會会", "柿柹",
          "栖棲", "梅楳", "榮栄荣", "樑梁", "橫横", "歲歳", "氣気", "汙污", "沒没", "泛汎", "淨浄", "淵渊渕", "滿満", "潛潜",
          "澤沢", "瀨瀬", "煉鍊練", "珮佩", "瓊琼", "畫画", "發発", "皓晧皞", "秘祕", "禎祯", "禮礼", "稟禀", "粧妝", "紅红",
          "絕絶", "綉繡绣", "緒緖", "緣縁", "聰聡", "脩修", "莊荘庄", "華华", "蒋蔣", "薰薫", "衆眾", "覺覚", "豐豊", "賴頼",
          "遊游", "遙遥", "郷鄉鄕", "鄭郑", "釋釈", "鋒锋", "錦锦", "鐵鉄", "關関", "陳陈", "雞鷄", "靈霊", "頤颐", "馬马", "駿骏",
          "龍竜龙", "龜亀", "齊斉齐", "萬万", "與与", "楊杨", "張张", "劉刘", "許许", "謝谢", "葉叶", "蕭萧肖", "趙赵", "鍾鐘钟",
          "范範", "于於", "余佘", "己已巳", "末未", "土士", "日曰", "戊戌戍", "治冶", "祟崇", "炙灸", "汨汩", "刺剌", "候侯",
          "卷券", "冑胄", "博搏", "傳傅", "睛晴", "杰傑", "奕弈", "筑築", "裴斐", "干千", "王玉", "大太犬", "人入", "天夭", "毋母",
          "曹曺", "薛薜", "莫茣");

  private static final Map<Integer, Integer> FIRST = first();

  private LookAlikes() {}

  private static Map<Integer, Integer> first() {
    Map<Integer, Integer> first = new HashMap<>();
    for (String group : GROUPS) {
      group.codePoints().forEach(each -> first.putIfAbsent(each, group.codePointAt(0)));
    }
    return Map.copyOf(first);
  }

  /** Whether they are the same to somebody who doesn't look closely. */
  public static boolean same(String one, String other) {
    return seen(one).equals(seen(other));
  }

  private static String seen(String text) {
    StringBuilder seen = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(each -> !Character.isWhitespace(each))
        .map(each -> FIRST.getOrDefault(each, each))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }
}
