package tw.portfolio.samples;

import java.util.List;

/** Texts that every door must deal with the same way. */
public final class OddTexts {
  /** Lost in decoding, a school's own characters, noncharacters, halves of pairs. */
  public static final List<String> UNSOUND =
      List.of(
          "報告\uFFFD",
          "王\uE000明",
          "王\uDB80\uDC00明",
          "王\uDBFF\uDFFDx",
          "a\uFFFEb",
          "a\uFFFFb",
          "a\uFDD0b",
          "a\uD83F\uDFFEb",
          "a\uD83D",
          "\uDE00a");

  /** Blanks, joiners, and what looks like them. */
  public static final List<String> SHOWING_NOTHING =
      List.of(
          " ",
          "\u3000",
          "\u00A0",
          "\u202F\u2007",
          "\u200D",
          "\u200B",
          "\u3164",
          "\u2800",
          "\u115F\u1160",
          "\uFEFF",
          "\u00AD",
          "\uFE0F",
          " \u3164\u200D\u2800\u00A0");

  /** The class 「高一01班」 as keyboards and PDFs write it. */
  public static final List<String> CLASS_101 =
      List.of("高一01班", "⾼一01班", "高一０１班", "\u00A0高一01班\u3000", "⾼⼀０１班");

  private OddTexts() {}
}
