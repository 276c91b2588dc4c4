package tw.portfolio.kernel.files.inspect;

import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

/** The words of every refusal: what happened, then what to do next. */
final class Refusal {
  private Refusal() {}

  static Problem empty() {
    return new Problem(
        Kind.EMPTY,
        "這個檔案是空的（0 位元組）。請先打開檔案確認有內容，再重新選擇檔案上傳。",
        "This file is empty (0 bytes). Open it to check that it has content, then choose it and"
            + " upload again.");
  }

  static Problem mismatch(FileType stated, ActualContent actual) {
    String chinese =
        actual == ActualContent.UNKNOWN
            ? "這個檔案的內容不是 %s，可能已經損壞，或只改了副檔名。".formatted(chinese(stated))
            : "這個檔案的內容其實是%s，不是 %s。".formatted(spaced(actual), chinese(stated));
    String english =
        actual == ActualContent.UNKNOWN
            ? "This file is not %s. It may be damaged or only renamed. ".formatted(english(stated))
            : "This file is really %s, not %s. ".formatted(actual.english(), english(stated));
    return new Problem(
        Kind.TYPE_MISMATCH,
        chinese + adviceChinese(stated, actual),
        english + adviceEnglish(stated, actual));
  }

  static Problem truncated(FileType type) {
    return new Problem(
        Kind.TRUNCATED,
        "這個 %s不完整，後面的內容不見了（可能是下載、複製或轉檔中途斷掉）。請打開原檔確認內容完整，重新匯出後再上傳。".formatted(chinese(type)),
        "This %s is incomplete: its end is missing. Check the original, export it again and upload"
                .formatted(bare(type))
            + " the new file.");
  }

  static Problem damaged(FileType type) {
    return new Problem(
        Kind.DAMAGED,
        "這個 %s的內容已經損壞，無法正確讀取。請用原來的軟體重新匯出成 %s 後再上傳。".formatted(chinese(type), format(type)),
        "This %s is damaged and can't be read properly. Export it as %s again and upload the new"
                .formatted(bare(type), format(type))
            + " file.");
  }

  static Problem polyglot(FileType type, ActualContent hidden) {
    return new Problem(
        Kind.POLYGLOT,
        "這個 %s裡夾帶了%s。請用原來的軟體重新匯出成 %s 後再上傳。".formatted(chinese(type), spaced(hidden), format(type)),
        "This %s hides %s inside it. Export it as %s again and upload the new file."
            .formatted(bare(type), hidden.english(), format(type)));
  }

  static Problem trailingData(FileType type) {
    return new Problem(
        Kind.TRAILING_DATA,
        "這個 %s的結尾之後還有無法辨識的資料。請打開檔案後另存新檔（或重新匯出成 %s）再上傳。".formatted(chinese(type), format(type)),
        "Unknown data follows the end of this %s. Open it, save it as a new %s file and upload that."
            .formatted(bare(type), format(type)));
  }

  static Problem startsPrograms() {
    return new Problem(
        Kind.ACTIVE_CONTENT,
        "這個 PDF 文件裡有會啟動程式或開啟電腦中檔案的連結。請移除這些連結，重新匯出成 PDF 後再上傳。",
        "This PDF document has links that start programs or open files on the reader's computer."
            + " Remove them, export it as PDF again and upload the new file.");
  }

  static Problem carriesPrograms() {
    return new Problem(
        Kind.ACTIVE_CONTENT,
        "這個 PDF 文件的附件裡有可執行程式。請移除附件，重新匯出成 PDF 後再上傳。",
        "A program is attached to this PDF document. Remove the attachment, export it as PDF again"
            + " and upload the new file.");
  }

  static Problem encrypted() {
    return new Problem(
        Kind.ENCRYPTED,
        "這個 PDF 文件有密碼，老師打不開。請用原來的軟體移除密碼，重新匯出成 PDF 後再上傳。",
        "This PDF document needs a password, so teachers can't open it. Remove the password, export"
            + " it as PDF again and upload the new file.");
  }

  private static String adviceChinese(FileType stated, ActualContent actual) {
    if (actual.accepted().isPresent()) {
      return "請把副檔名改回 .%s 再上傳，或重新匯出成 %s。"
          .formatted(actual.accepted().get().extension(), format(stated));
    }
    return actual.adviceChinese().orElse("請重新匯出成 %s 後再上傳。".formatted(format(stated)));
  }

  private static String adviceEnglish(FileType stated, ActualContent actual) {
    if (actual.accepted().isPresent()) {
      return "Give it back its .%s ending and upload it again, or export it as %s."
          .formatted(actual.accepted().get().extension(), format(stated));
    }
    return actual
        .adviceEnglish()
        .orElse("Export it as %s and upload the new file.".formatted(format(stated)));
  }

  private static String chinese(FileType type) {
    return switch (type) {
      case PDF -> "PDF 文件";
      case JPEG -> "JPG 圖片";
      case PNG -> "PNG 圖片";
      case MP3 -> "MP3 音訊";
      case MP4 -> "MP4 影片";
    };
  }

  /** Chinese sets a space before a Latin word, and none before a Chinese one. */
  private static String spaced(ActualContent content) {
    return (content.chinese().charAt(0) < 0x80 ? " " : "") + content.chinese();
  }

  private static String bare(FileType type) {
    return switch (type) {
      case PDF -> "PDF document";
      case JPEG -> "JPG picture";
      case PNG -> "PNG picture";
      case MP3 -> "MP3 audio file";
      case MP4 -> "MP4 video";
    };
  }

  private static String english(FileType type) {
    return (type == FileType.MP3 || type == FileType.MP4 ? "an " : "a ") + bare(type);
  }

  private static String format(FileType type) {
    return type == FileType.JPEG ? "JPG" : type.name();
  }
}
