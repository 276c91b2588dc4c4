package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.sample.SampleFiles;

/** A teacher's work: each piece beside its decision, many at once, and a decision taken back. */
@InBrowser
class CertifyingIT {
  private static final SampleFiles FILES = SampleFiles.load();

  private static SentWork sent(Browsing browsing, int student, int first) {
    return SentWork.of(
        browsing.school(),
        browsing.school().all(Role.STUDENT).get(student),
        List.of(FILES.pdf(first), FILES.pdf(first + 1)));
  }

  @Test
  void shouldCertifyBesideTheFileAndGoOnByKeys(Browsing browsing) {
    SentWork work = sent(browsing, 20, 200);
    Visitor visitor = browsing.as(work.teacher(), Look.DESKTOP);
    visitor.go(work.queue());
    visitor.sees("待認證 2 件");
    visitor.link("從第一件開始", "Start with the first").click();
    assertThat(visitor.page().locator(".viewer iframe")).isVisible();
    visitor.page().keyboard().press("a");
    visitor.field("用鍵盤決定", "Decide by keys").check();
    visitor.picture("certifications-piece");
    assertThat(visitor.barriers()).isEmpty();
    visitor.page().keyboard().press("a");
    visitor.sees("還有 1 件");
    visitor.page().keyboard().press("a");
    visitor.sees("都決定完了");
    assertThat(List.of(work.state(browsing.school(), 0), work.state(browsing.school(), 1)))
        .containsOnly("certified");
  }

  @Test
  void shouldReturnForAReasonThatTheRulesAllow(Browsing browsing) {
    SentWork work = sent(browsing, 21, 210);
    Visitor visitor = browsing.as(work.teacher(), Look.PHONE);
    visitor.go(work.queue());
    visitor.link("從第一件開始", "Start with the first").click();
    visitor.button("退回…", "Return…").click();
    Locator send = visitor.button("退回，看下一件", "Return, and go on");
    send.click();
    visitor.sees("請勾選或寫下退回的原因");
    visitor.page().getByLabel("內容與這門課無關").check();
    send.click();
    visitor.sees("已退回");
    assertThat(work.state(browsing.school(), 0)).isEqualTo("returned");
  }

  @Test
  void shouldDecideOnManyAtOnceAndTakeOneBack(Browsing browsing) {
    SentWork work = sent(browsing, 22, 220);
    Visitor visitor = browsing.as(work.teacher(), Look.DESKTOP);
    visitor.go(work.queue());
    visitor.page().getByLabel("全選這裡列出的 2 件").check();
    visitor.button("通過所選 2 件", "Certify 2 pieces").click();
    visitor.sees("您還沒有打開過");
    Locator asked = visitor.page().getByRole(AriaRole.DIALOG);
    asked.getByRole(AriaRole.BUTTON).click();
    visitor.sees("已通過 2 件");
    visitor.go(work.queue() + "&view=decided");
    visitor.page().getByLabel("撤回 ").first().click();
    visitor.field("理由", "Why").fill("按錯了");
    asked.getByRole(AriaRole.BUTTON).click();
    visitor.sees("回到待認證");
    assertThat(List.of(work.state(browsing.school(), 0), work.state(browsing.school(), 1)))
        .containsExactlyInAnyOrder("certified", "sent");
  }

  @Test
  void shouldNameADeputyAndEndIt(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.TEACHER).getLast(), Look.PHONE);
    visitor.go("/deputies");
    visitor.page().locator("#deputy").selectOption(new String[] {other(visitor)});
    String tomorrow = LocalDate.now(ZoneId.of("Asia/Taipei")).plusDays(1).toString();
    visitor.page().locator("#until").fill(tomorrow);
    visitor.button("指派", "Name").click();
    visitor.sees("已指派代理人");
    visitor.sees("代理中");
    visitor.page().getByLabel("終止 ").first().click();
    visitor.page().locator("#ends").fill("提前銷假");
    visitor.button("立即終止", "End it now").click();
    visitor.sees("不再代理");
  }

  /** The first in the list who is not the teacher; the list begins with 「請選擇」. */
  private static String other(Visitor visitor) {
    return (String) visitor.page().evaluate("document.querySelectorAll('#deputy option')[1].value");
  }
}
