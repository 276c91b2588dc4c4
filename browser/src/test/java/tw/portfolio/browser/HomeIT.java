package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;

/** What each role is told to do first. */
@InBrowser
class HomeIT {
  @Test
  void shouldTellATeacherWhatWaits(Browsing browsing) {
    Visitor visitor = browsing.as(Role.TEACHER, Look.DESKTOP);
    visitor.sees("認證");
    assertThat(visitor.page().locator("main")).containsText("待認證的成果");
  }

  @Test
  void shouldTellAnOfficeWhatIsOpenAndUntilWhen(Browsing browsing) {
    Visitor visitor = browsing.as(Role.ACADEMIC_DIRECTOR, Look.DESKTOP);
    visitor.sees("本處室的工作");
    visitor.sees("課程學習成果上傳");
    visitor.sees("剩 ");
  }

  @Test
  void shouldShowAStudentTheCapsOfTheYear(Browsing browsing) {
    Visitor visitor = browsing.as(Role.STUDENT, Look.PHONE);
    visitor.sees("已勾選的課程學習成果");
    visitor.sees("0 / 6");
  }

  @Test
  void shouldSpeakEnglishToWhoeverChoosesIt(Browsing browsing) {
    Visitor visitor = browsing.as(Role.STUDENT, Look.PHONE);
    visitor.page().getByLabel("EN: in English").click();
    visitor.sees("To do now");
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    visitor.page().reload();
    visitor.sees("To do now");
  }

  @Test
  void shouldSayThatThereIsNoSuchScreen(Browsing browsing) {
    Visitor visitor = browsing.as(Role.STUDENT, Look.PHONE);
    visitor.go("/nowhere");
    assertThat(visitor.heading()).hasText("沒有這一頁");
  }
}
