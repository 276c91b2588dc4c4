package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import tw.portfolio.kernel.files.FileType;

/** What content turns out to be, in the words a student knows, with what to do about it. */
enum ActualContent {
  PDF("PDF 文件", "a PDF document", FileType.PDF),
  JPEG("JPG 圖片", "a JPG picture", FileType.JPEG),
  PNG("PNG 圖片", "a PNG picture", FileType.PNG),
  MP3("MP3 音訊", "MP3 audio", FileType.MP3),
  MP4("MP4 影片", "an MP4 video", FileType.MP4),
  QUICKTIME(
      "QuickTime（MOV）影片",
      "a QuickTime (MOV) video",
      "請先用手機或電腦的影片軟體轉成 MP4（iPhone 可到「設定 › 相機 › 格式」選「最相容」後重新錄影，或用轉檔 App 轉檔），再上傳。",
      "Convert it to MP4 with a video app (renaming is not enough), then upload it again."),
  HEIC(
      "HEIC 圖片",
      "a HEIC picture",
      "請先轉成 JPG 再上傳（iPhone 可到「設定 › 相機 › 格式」選「最相容」後重新拍攝，或在電腦上另存成 JPG）。",
      "Convert it to JPG (renaming is not enough), then upload it again."),
  GIF("GIF 圖片", "a GIF picture"),
  WEBP("WebP 圖片", "a WebP picture"),
  BMP("BMP 圖片", "a BMP picture"),
  TIFF("TIFF 圖片", "a TIFF picture"),
  AAC("AAC／M4A 音訊", "AAC/M4A audio"),
  WAV("WAV 音訊", "WAV audio"),
  OGG("Ogg 音訊", "Ogg audio"),
  FLAC("FLAC 音訊", "FLAC audio"),
  AVI("AVI 影片", "an AVI video"),
  MATROSKA("MKV／WebM 影片", "an MKV/WebM video"),
  WMV("WMV／WMA 影音", "a WMV/WMA recording"),
  FLV("FLV 影片", "an FLV video"),
  OFFICE("Office 文件（Word、PowerPoint、Excel）", "an Office document (Word, PowerPoint, Excel)"),
  OPEN_DOCUMENT("OpenDocument 文件（ODT、ODP、ODS）", "an OpenDocument file (ODT, ODP, ODS)"),
  RTF("RTF 文件", "an RTF document"),
  HTML("HTML 網頁", "an HTML web page"),
  SVG("SVG 向量圖", "an SVG drawing"),
  XML("XML 資料", "XML data"),
  TEXT("純文字", "plain text"),
  ZIP("ZIP 壓縮檔", "a ZIP archive", Advice.UNPACK_ZH, Advice.UNPACK_EN),
  RAR("RAR 壓縮檔", "a RAR archive", Advice.UNPACK_ZH, Advice.UNPACK_EN),
  SEVEN_ZIP("7z 壓縮檔", "a 7z archive", Advice.UNPACK_ZH, Advice.UNPACK_EN),
  GZIP("gzip 壓縮檔", "a gzip archive", Advice.UNPACK_ZH, Advice.UNPACK_EN),
  PROGRAM("可執行程式", "a program", Advice.PROGRAM_ZH, Advice.PROGRAM_EN),
  SCRIPT("程式碼（script）", "a script", Advice.PROGRAM_ZH, Advice.PROGRAM_EN),
  UNKNOWN("無法辨識的資料", "data of an unknown kind");

  private static final class Advice {
    static final String UNPACK_ZH = "請先解壓縮，再上傳裡面的檔案。";
    static final String UNPACK_EN = "Unpack it and upload the file inside.";
    static final String PROGRAM_ZH = "請確認選對了檔案再上傳；如果不知道這個檔案從哪裡來，請不要打開它，並告訴老師或資訊組。";
    static final String PROGRAM_EN =
        "Check that you chose the right file. If you don't know where it came from, don't open it"
            + " and tell a teacher.";
  }

  private final String chinese;
  private final String english;
  private final Optional<FileType> accepted;
  private final Optional<String> adviceChinese;
  private final Optional<String> adviceEnglish;

  ActualContent(String chinese, String english) {
    this(chinese, english, Optional.empty(), Optional.empty(), Optional.empty());
  }

  ActualContent(String chinese, String english, FileType accepted) {
    this(chinese, english, Optional.of(accepted), Optional.empty(), Optional.empty());
  }

  ActualContent(String chinese, String english, String adviceChinese, String adviceEnglish) {
    this(
        chinese, english, Optional.empty(), Optional.of(adviceChinese), Optional.of(adviceEnglish));
  }

  ActualContent(
      String chinese,
      String english,
      Optional<FileType> accepted,
      Optional<String> adviceChinese,
      Optional<String> adviceEnglish) {
    this.chinese = chinese;
    this.english = english;
    this.accepted = accepted;
    this.adviceChinese = adviceChinese;
    this.adviceEnglish = adviceEnglish;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }

  /** The accepted type it is, if it is one: then the file name was wrong, not the file. */
  Optional<FileType> accepted() {
    return accepted;
  }

  Optional<String> adviceChinese() {
    return adviceChinese;
  }

  Optional<String> adviceEnglish() {
    return adviceEnglish;
  }
}
