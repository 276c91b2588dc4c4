package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.Locale;

/** Every reason for which a file as a whole can't be read, in words that say what to do next. */
final class SheetRefusals {
  private SheetRefusals() {}

  static UnreadableSheetException empty() {
    return because(
        "empty-file", "檔案是空的。請確認選的檔案，填好後再上傳。", "The file is empty. Choose the right one.");
  }

  static UnreadableSheetException noRows() {
    return because(
        "no-rows",
        "檔案只有標題列，沒有資料。請填好資料後再上傳。",
        "The file has a header and no rows. Fill it in and upload it again.");
  }

  static UnreadableSheetException tooManyRows(int most) {
    return because(
        "too-many-rows",
        String.format(Locale.ROOT, "檔案超過 %,d 列。請分成幾個檔案上傳，並確認選的檔案正確。", most),
        String.format(
            Locale.ROOT,
            "The file has more than %,d rows. Divide it, and check that it is the right one.",
            most));
  }

  static UnreadableSheetException tooManyColumns(int most) {
    return because(
        "too-many-columns",
        "檔案裡有的列超過 %d 欄。請刪除多餘的欄後再上傳。".formatted(most),
        "A row has more than %d columns. Take the ones that do not belong out.".formatted(most));
  }

  static UnreadableSheetException wrongEncoding() {
    return because(
        "wrong-encoding",
        "檔案的文字編碼不是 UTF-8，也不是 Big5。請在 Excel 以「CSV UTF-8（逗號分隔）」另存新檔，或改用 .xlsx 檔。",
        "The text is neither UTF-8 nor Big5. Save it as \"CSV UTF-8\" or as .xlsx.");
  }

  static UnreadableSheetException brokenCsv() {
    return because(
        "broken-csv",
        "CSV 的引號沒有成對，無法分出各格。請在試算表中重新另存新檔後再上傳。",
        "Quotes in the CSV do not match, so its cells can't be told apart. Save it anew.");
  }

  static UnreadableSheetException notCsv() {
    return because(
        "not-csv",
        "這個檔案不是 CSV，而是其他格式。請在試算表中另存成 CSV 或 .xlsx 後再上傳，不要只改副檔名。",
        "This is no CSV. Save it as CSV or .xlsx; a changed file name does not change the file.");
  }

  static UnreadableSheetException notXlsx() {
    return because(
        "not-xlsx",
        "這個檔案不是 Excel 活頁簿（.xlsx）。請用 Excel 開啟後另存成「Excel 活頁簿（.xlsx）」再上傳，不要只改副檔名。",
        "This is no Excel workbook (.xlsx). Open it and save it as one; a changed file name does"
            + " not change the file.");
  }

  static UnreadableSheetException oldExcel() {
    return because(
        "old-excel",
        "這是舊版 Excel 檔（.xls）。請用 Excel 開啟後另存成「Excel 活頁簿（.xlsx）」再上傳。",
        "This is a file of an old Excel (.xls). Open it and save it as an Excel workbook (.xlsx).");
  }

  static UnreadableSheetException locked() {
    return because(
        "password-protected",
        "這個 Excel 檔設有開啟密碼。請先移除密碼（檔案 → 資訊 → 保護活頁簿）再上傳。",
        "This workbook is locked by a password. Take the password off and upload it again.");
  }

  static UnreadableSheetException macros() {
    return because(
        "macros",
        "這個 Excel 檔含有巨集。請另存成不含巨集的「Excel 活頁簿（.xlsx）」再上傳。",
        "This workbook has macros. Save it as an Excel workbook without macros (.xlsx).");
  }

  static UnreadableSheetException damaged() {
    return because(
        "damaged-xlsx",
        "這個 Excel 檔不完整或已損壞。請用 Excel 開啟確認內容、另存新檔後再上傳。",
        "This workbook is incomplete or damaged. Open it, save it anew and upload that.");
  }

  static UnreadableSheetException swelling() {
    return because(
        "swelling-xlsx",
        "這個 Excel 檔解開後過大，可能不是一般的名冊。請只留下需要的資料，另存新檔後再上傳。",
        "This workbook grows far too large when it is unpacked. Keep only the rows that matter and"
            + " save it anew.");
  }

  static UnreadableSheetException otherSheets(List<String> others, List<String> read) {
    String list = String.join("、", others);
    return because(
        "other-sheets",
        "工作表「%s」有資料，但沒有範本的標題，無法讀取；為免只匯入一部分，整個檔案都沒有讀入。請刪除這些工作表，或補上標題後再上傳。可讀取的是「%s」。"
            .formatted(list, String.join("、", read)),
        "These sheets have rows but not the template's headers: %s. So that nothing is half-read, the"
                .formatted(list)
            + " whole file was left. Delete them, or give them headers.");
  }

  /**
   * What is wrong with the headers of a sheet.
   *
   * @param sheet its name, empty of a CSV
   */
  static UnreadableSheetException headers(
      String sheet, List<String> missing, List<String> unknown, List<String> twice) {
    String where = sheet.isEmpty() ? "" : "工作表「%s」".formatted(sheet);
    StringBuilder chinese = new StringBuilder(where + "前十列都找不到範本的標題：");
    StringBuilder english =
        new StringBuilder("None of the first ten rows has the template's headers.");
    say(missing, "缺少「%s」這一欄。", " Missing: ", chinese, english);
    say(twice, "「%s」這一欄重複。", " Twice: ", chinese, english);
    say(unknown, "範本沒有「%s」這一欄。", " Unknown: ", chinese, english);
    chinese.append("請下載範本，讓標題列有範本的標題（順序可不同，其他欄可保留），修正後再上傳；若標題是亂碼，請以 CSV UTF-8 或 .xlsx 另存新檔。");
    english.append(
        " Put the template's headers, in any order, above the rows; other columns may stay.");
    return because("wrong-headers", chinese.toString(), english.toString());
  }

  private static void say(
      List<String> titles,
      String chineseSentence,
      String englishWord,
      StringBuilder chinese,
      StringBuilder english) {
    if (!titles.isEmpty()) {
      String list = String.join("、", titles);
      chinese.append(chineseSentence.formatted(list));
      english.append(englishWord).append(list).append('.');
    }
  }

  private static UnreadableSheetException because(String code, String chinese, String english) {
    return new UnreadableSheetException(new FileRefusal(code, chinese, english));
  }
}
