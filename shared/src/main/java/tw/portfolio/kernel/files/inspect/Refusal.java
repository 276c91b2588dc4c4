package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

/** The words of every refusal: what happened, then what to do next. */
final class Refusal {
  private static final String PRINTED = "Print it to a new PDF without it";

  private Refusal() {}

  static Problem empty() {
    return new Problem(
        Kind.EMPTY,
        "檔案是空的。請先打開檔案確認有內容，再重新選擇檔案上傳（檔案如果在雲端，請先下載到手機或電腦）。",
        "This file is empty. Open it to check that it has content, then choose it and upload again"
            + " (if it lies in a cloud, download it first).");
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

  static Problem tooManyPixels(FileType type, long width, long height, PictureLimits limits) {
    long most = limits.mostPixels() / 10_000;
    return new Problem(
        Kind.TOO_MANY_PIXELS,
        "這個 %s有 %d×%d 個像素，太大了，無法顯示（最多 %d 萬像素）。請縮小尺寸後重新匯出成 %s 再上傳。"
            .formatted(chinese(type), width, height, most, format(type)),
        "This %s has %d×%d pixels, which is too many to be shown (at most %d0,000 in all). Make it"
                .formatted(bare(type), width, height, most)
            + " smaller, export it as %s again and upload the new file.".formatted(format(type)));
  }

  static Problem location() {
    return new Problem(
        Kind.LOCATION,
        "這個檔案記錄了拍攝地點（GPS），學校不收。請先移除位置資訊再上傳：" + FileNotice.HOW_TO_REMOVE_CHINESE,
        "This file tells where it was taken (GPS), which the school does not take. Remove the"
            + " location and upload it again: "
            + FileNotice.HOW_TO_REMOVE_ENGLISH);
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

  /** What is said of what a guard found; nothing of what is harmless. */
  static Optional<Problem> of(PdfFinding finding) {
    return switch (finding) {
      case HARMLESS -> Optional.empty();
      case LOCKED -> Optional.of(encrypted());
      case UNREADABLE -> Optional.of(unreadable());
      case ACTION ->
          active(
              "會啟動程式、送出資料或開啟其他檔案的動作（按鈕或連結）",
              "移除這些按鈕或連結",
              "actions (buttons or links) that start a program, send data or open other files",
              "Remove them");
      case LINK ->
          active(
              "指向電腦或網路上檔案的連結（file:// 或 \\\\ 開頭）",
              "把連結改成 http:// 或 https:// 開頭的網址，或移除連結",
              "links to files on a computer or network (file:// or \\\\)",
              "Change them to web addresses (http:// or https://) or remove them");
      case SCRIPT -> active("JavaScript 程式", "移除程式（或用「列印成 PDF」另存一份）", "JavaScript", PRINTED);
      case FORM -> active("XFA 動態表單", "用「列印成 PDF」另存一份", "a dynamic form (XFA)", PRINTED);
      case MEDIA ->
          active(
              "會播放的影音、動畫或 3D 內容",
              "移除它們，影音請另外以 MP3、MP4 上傳",
              "sound, film, animation or 3D that plays inside",
              "Remove it, and upload sound and film as MP3 or MP4");
      case ATTACHMENT ->
          active("不能夾帶的附件", "移除附件", "an attachment that is not allowed", "Remove the attachment");
      case OUTSIDE_CONTENT ->
          active(
              "要從別的檔案或網址讀取的內容",
              "用「列印成 PDF」另存一份",
              "content that is fetched from another file or address",
              PRINTED);
    };
  }

  private static Optional<Problem> active(
      String chinese, String todoChinese, String english, String todoEnglish) {
    return Optional.of(
        new Problem(
            Kind.ACTIVE_CONTENT,
            "這個 PDF 文件裡有%s。請%s，重新匯出成 PDF 後再上傳。".formatted(chinese, todoChinese),
            "This PDF document has %s. %s, export it as PDF again and upload the new file."
                .formatted(english, todoEnglish)));
  }

  private static Problem unreadable() {
    return new Problem(
        Kind.UNREADABLE,
        "這個 PDF 文件有無法讀取的部分，不能確定內容是否安全。請打開它，用「列印成 PDF」另存一份後再上傳。",
        "Part of this PDF document can't be read, so nobody can tell whether it is safe. Open it,"
            + " print it to a new PDF and upload that.");
  }

  private static Problem encrypted() {
    return new Problem(
        Kind.ENCRYPTED,
        "這個 PDF 文件（或它的附件）有密碼，老師打不開。請用原來的軟體移除密碼，重新匯出成 PDF 後再上傳。",
        "This PDF document, or something attached to it, needs a password, so teachers can't open"
            + " it. Remove the password, export it as PDF again and upload the new file.");
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
