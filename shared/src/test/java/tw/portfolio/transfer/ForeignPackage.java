package tw.portfolio.transfer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.samples.RealFile;

/** What another maker's program packs: paths of Windows, a byte order mark, half of the names. */
final class ForeignPackage {
  static final String REPORT_MD5 = ChecksumReader.of(RealFile.REPORT.bytes()).md5().hex();

  private ForeignPackage() {}

  /** What another program writes of one outcome, with as little as it can. */
  static String outcome(String more) {
    return """
    {"修課學校代碼":"183306","應修課學年度":115,"應修課學期":"1",
     "課程代碼":"115183306H1110101010101","科目名稱":"國語文",
     "課程學習成果文件檔案連結":"A123456789\\\\課程學習成果\\\\C01.pdf","文件檔案MD5":"%s",
     "課程學習成果影音檔案連結":"A123456789/課程學習成果/C02.",
     "影音檔案MD5":"d41d8cd98f00b204e9800998ecf8427e","認證狀態":"1"%s}\
    """
        .formatted(REPORT_MD5.toUpperCase(Locale.ROOT), more);
  }

  static String student(String identity, String outcomes, String achievements) {
    return """
    {"基本資料":{"就讀學校代碼":"183306","學年度":115,"學期":1,
     "國民身分證統一編號(或居留證統一證號)":"%s","學生中文姓名":"王小明"},
     "課程學習成果紀錄":[%s],"多元表現":%s}\
    """
        .formatted(identity, outcomes, achievements);
  }

  static Map<String, byte[]> files(String list) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "183306_2026_11_01_08_00_00.json", ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8));
    files.put("A123456789/課程學習成果/C01.pdf", RealFile.REPORT.bytes());
    files.put(
        "A123456789/課程學習成果/filename_mapping.json",
        "{\"C01.pdf\":\"我的報告.pdf\"}".getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
