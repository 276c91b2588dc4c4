package tw.portfolio.local.sample;

import java.util.Random;

/**
 * Invented personal names: common surnames, listed roughly by how common they are, before common
 * given names.
 */
final class SampleNames {
  private static final String SURNAMES = "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴";
  private static final String FIRST = "家怡志雅俊淑冠佳承宜宗郁品子柏詩彥思宥芷睿欣宇心哲語辰若廷亭";
  private static final String SECOND = "豪君明婷傑芬宇慧霖樺翰穎恩晴瑋涵安萱軒庭儒潔翔琪祐妤倫蓁誠嫻";

  private SampleNames() {}

  static String draw(Random random) {
    // The smaller of two draws: names at the head of the list come up more often, as in life.
    int surname = Math.min(random.nextInt(SURNAMES.length()), random.nextInt(SURNAMES.length()));
    char first = FIRST.charAt(random.nextInt(FIRST.length()));
    char second = SECOND.charAt(random.nextInt(SECOND.length()));
    // One character twice in a row reads as a nickname.
    char other = second == first ? '君' : second;
    return "" + SURNAMES.charAt(surname) + first + other;
  }
}
