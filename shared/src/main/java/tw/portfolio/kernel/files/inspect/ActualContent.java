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
      "請先轉成 MP4 再上傳，只改副檔名沒有用（在 iPhone 的「設定」選「最相容」，錄下來的還是 MOV）。iPhone：用 iMovie 開啟影片，"
          + "分享時選「儲存影片」，或用轉檔 App 轉成 MP4；Mac：用 QuickTime Player 輸出後再轉檔；Windows：用 Clipchamp 匯出 MP4。",
      "Convert it to MP4, then upload it; renaming is not enough, and an iPhone set to Most"
          + " Compatible still records MOV. On an iPhone or Mac use a converter app (such as iMovie"
          + " or HandBrake), on Windows export it as MP4 from Clipchamp."),
  HEIC(
      "HEIC 圖片",
      "a HEIC picture",
      "請先轉成 JPG 再上傳，只改副檔名沒有用。iPhone：在「照片」選這張照片，點「分享 › 拷貝照片」，貼到「檔案」App 就會是 JPG（或直接截圖）；"
          + "Android：在相簿用「另存新檔」或截圖；電腦：開啟後另存成 JPG。之後要拍的，iPhone 到「設定 › 相機 › 格式」選「最相容」即可。",
      "Convert it to JPG, then upload it; renaming is not enough. On an iPhone choose Share › Copy"
          + " Photo and paste it into the Files app, or take a screenshot; on a computer save it as"
          + " JPG. For new photos set Settings › Camera › Formats to Most Compatible."),
  GIF("GIF 圖片", "a GIF picture"),
  WEBP("WebP 圖片", "a WebP picture"),
  BMP("BMP 圖片", "a BMP picture"),
  TIFF("TIFF 圖片", "a TIFF picture"),
  M4A(
      "M4A 音訊（例如 iPhone 的語音備忘錄）",
      "M4A audio (such as an iPhone's voice memo)",
      "請先轉成 MP3 再上傳，只改副檔名沒有用。手機：用音訊轉檔 App 轉成 MP3；電腦：用 Audacity 開啟後「匯出成 MP3」，"
          + "或在 Mac 的「音樂」設定輸入格式為 MP3 後「建立 MP3 版本」。",
      "Convert it to MP3, then upload it; renaming is not enough. On a phone use an audio converter"
          + " app; on a computer open it in Audacity and export it as MP3, or let Music on a Mac"
          + " create an MP3 version."),
  AAC("AAC 音訊", "AAC audio"),
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
