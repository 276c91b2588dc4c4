package tw.portfolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;

/** What the school has of a student, for that student to read, question and take along. */
@InBrowser
class OwnDataIT {
  @Test
  void shouldAskAboutAFieldOfTheRegisterAndTakeItBack(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(12), Look.PHONE);
    visitor.go("/register");
    visitor.link("座號有疑義", "").click();
    visitor.field("哪裡不對", "").fill("我的座號應為 8 號。");
    visitor.button("提出疑義", "").click();
    visitor.sees("已送出，承辦處室回覆時會通知您。");
    visitor.sees("待回覆");
    visitor.picture("register-asked");
    visitor.button("撤回疑義", "").click();
    visitor.sees("已撤回");
    visitor.go("/my-history");
    visitor.sees("基本資料疑義");
  }

  @Test
  void shouldReadRecordsAndWhatCounsellorsWrote(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(12), Look.DESKTOP);
    for (String view : List.of("grades", "courses", "cadres", "attendance", "service")) {
      visitor.go("/records?view=" + view);
      visitor.picture("records-" + view);
      assertThat(visitor.barriers()).as(view).isEmpty();
    }
    visitor.go("/guidance?view=assessments");
    visitor.sees("輔導處還沒有登錄您的修課評估。");
  }

  @Test
  void shouldFetchTheOwnCopyWhenItIsReady(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(13), Look.PHONE);
    visitor.go("/copy");
    visitor.sees("沒有密碼");
    visitor.button("製作我的學習歷程", "").click();
    visitor.sees("已完成");
    visitor.picture("copy-done");
    Download copy =
        visitor
            .page()
            .waitForDownload(() -> visitor.page().locator(".files button").first().click());
    assertThat(copy.suggestedFilename()).startsWith("個人學習歷程").endsWith(".zip");
    assertThat(copy.failure()).isNull();
  }
}
