package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;

/** A question to the information office, and the notice that it was answered. */
@InBrowser
class AskingIT {
  @Test
  void shouldAskWithTheNumberOfAFaultAndClose(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(5);
    Visitor visitor = browsing.as(student, Look.PHONE);
    visitor.go("/ask?fault=JKJaXmPLvHcESHA&page=/outcomes");
    visitor.button("送出", "Send").click();
    visitor.sees("請填寫您的問題。");
    visitor.field("您的問題", "Your question").fill("檔案傳到一半就停了");
    visitor.button("送出", "Send").click();
    visitor.sees("已送出");
    visitor.sees("JKJaXmPLvHcESHA");
    visitor.button("問題解決了，結案", "Solved, close it").click();
    visitor.sees("已結案");
  }

  @Test
  void shouldLoseNoTypingWithoutAConnection(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(6), Look.PHONE);
    visitor.go("/ask");
    Locator words = visitor.field("您的問題", "Your question");
    words.fill("在公車上問");
    visitor.context().setOffline(true);
    visitor.button("送出", "Send").click();
    visitor.sees("連不上網路");
    assertThat(words).hasValue("在公車上問");
    visitor.context().setOffline(false);
    visitor.button("送出", "Send").click();
    visitor.sees("已送出");
  }
}
