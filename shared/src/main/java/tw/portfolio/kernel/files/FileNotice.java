package tw.portfolio.kernel.files;

import java.util.Arrays;
import java.util.Optional;

/** What its owner should know of a good file before others see it. */
public enum FileNotice {
  /** Something follows the end of a picture: it may be the part that was cropped away. */
  BYTES_AFTER_END(
      "bytes-after-end",
      "這張圖片的結尾之後還有資料，可能是裁切前的原圖，別人有辦法還原。如果裁掉的部分不想讓人看到，請把圖片打開後另存新檔（或截圖），再替換檔案。",
      "Data follows the end of this picture. It may be the picture before it was cropped, which"
          + " others can restore. If nobody should see that part, open it, save it as a new picture"
          + " (or take a screenshot), and replace the file."),
  /** Sound is shorter than its beginning says: cut by an editor, or on its way. */
  ENDS_EARLY(
      "ends-early",
      "這個音訊比檔案開頭記錄的長度短。如果是您剪輯過的，沒有關係；如果不是，可能傳送或下載時中斷，請從頭聽到尾，缺了內容就重新匯出再替換檔案。",
      "This recording is shorter than its beginning says. If you cut it, all is well. If not, it"
          + " may have broken off on its way: listen to its end, and if something is missing,"
          + " export it again and replace the file."),
  /** A photo or film tells where it was taken. */
  LOCATION(
      "location",
      "這個檔案記錄了拍攝地點（GPS），老師和之後看到檔案的人都能查到。如果不想公開，請先移除位置資訊再替換檔案：" + FileNotice.HOW_TO_REMOVE_CHINESE,
      "This file tells where it was taken (GPS), to teachers and whoever sees it later. To keep"
          + " that to yourself, remove the location and replace the file: "
          + FileNotice.HOW_TO_REMOVE_ENGLISH);

  /** How somebody gets rid of a location. */
  public static final String HOW_TO_REMOVE_CHINESE =
      "iPhone 在「照片」點「分享 › 選項」關閉「位置」後儲存到「檔案」；Android 在相簿的詳細資訊裡移除位置；"
          + "Windows 在「內容 › 詳細資料」點「移除檔案屬性和個人資訊」；照片也可以改傳截圖。";

  /** The same in English. */
  public static final String HOW_TO_REMOVE_ENGLISH =
      "on an iPhone in Photos turn Location off under Share › Options and save it to Files; on"
          + " Android remove it in the photo's details; on Windows use Properties › Details ›"
          + " Remove Properties; of a photo a screenshot will do, too.";

  private final String code;
  private final String chinese;
  private final String english;

  FileNotice(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** The stable code, for records and clients. */
  public String code() {
    return code;
  }

  /** What it is and what to do: Chinese, then English on a line of its own. */
  public String message() {
    return chinese + "\n" + english;
  }

  /** The notice with this code. */
  public static Optional<FileNotice> ofCode(String code) {
    return Arrays.stream(values()).filter(notice -> notice.code.equals(code)).findFirst();
  }
}
