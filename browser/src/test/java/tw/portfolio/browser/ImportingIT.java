package tw.portfolio.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;

/** An office's own file: from choosing it to its wrong cells, and from the preview to the table. */
@InBrowser
class ImportingIT {
  private static final String HEADERS = "學號,缺勤起始日期,缺勤結束日期,缺勤種類,缺勤節數\n";

  @Test
  void shouldShowWrongCellsAndWriteWhatIsMended(Browsing browsing) {
    Visitor office = browsing.as(Role.DISCIPLINE_HEAD, Look.DESKTOP);
    office.go("/imports?kind=attendance");
    office.button("上傳並檢查", "Send and check").click();
    office.sees("請選一個檔案。");
    send(office, "1150001,115/09/07,115/09/07,病假,多\n");
    office.sees("要改的格子（1）");
    office.sees("什麼都沒有寫入");
    office.link("改好再上傳", "Send it again").click();
    send(office, "1150001,115/09/07,115/09/07,病假,3\n");
    office.sees("新增（1）");
    // Left here and come back to: it waits in the list.
    office.go("/imports");
    office.link("缺勤.csv", "缺勤.csv").first().click();
    office.button("寫入這 1 筆", "Write these 1").click();
    office.sees("已經寫入。");
  }

  private static void send(Visitor office, String row) {
    byte[] content = (HEADERS + row).getBytes(StandardCharsets.UTF_8);
    office
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("缺勤.csv", "text/csv", content));
    office.button("上傳並檢查", "Send and check").click();
    office.page().waitForURL("**/imports/*");
  }
}
