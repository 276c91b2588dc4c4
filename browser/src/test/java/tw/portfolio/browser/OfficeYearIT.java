package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;

/** What offices do in a school year: check, hand in, remind, plan, tell. */
@InBrowser
class OfficeYearIT {
  @Test
  void shouldCheckBeforeHandingIn(Browsing browsing) {
    Visitor visitor = browsing.as(Role.EQUIPMENT_HEAD, Look.DESKTOP);
    visitor.go("/prechecks");
    visitor.button("開始預檢", "Check").click();
    visitor.sees("已完成");
    visitor.sees("高一01班");
  }

  @Test
  void shouldCountBeforeAnythingIsLockedAndCallItOff(Browsing browsing) {
    Visitor visitor = browsing.as(Role.EQUIPMENT_HEAD, Look.DESKTOP);
    visitor.go("/submissions");
    visitor.field("要辦理", "What to do").selectOption("submission");
    visitor.field("範圍", "Of whom").selectOption("grade");
    visitor.field("年級", "Grade").selectOption("1");
    visitor.button("計算要提交多少", "Count what goes in").click();
    visitor.sees("待確認");
    visitor.sees("未列入");
    visitor.page().locator(".banner.warn button").last().click();
    visitor.sees("已取消，沒有任何資料被改變。");
  }

  @Test
  void shouldShowWhoLacksSomethingClassByClass(Browsing browsing) {
    Visitor visitor = browsing.as(Role.ACADEMIC_DIRECTOR, Look.DESKTOP);
    visitor.go("/overview");
    visitor.sees("高一01班");
    visitor.button("現在提醒", "Remind now").click();
    assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText("提醒什麼");
  }

  @Test
  void shouldPlanAMeetingOfTheGroup(Browsing browsing) {
    Visitor visitor = browsing.as(Role.ACADEMIC_DIRECTOR, Look.PHONE);
    visitor.go("/group");
    visitor.button("排定會議", "Plan a meeting").click();
    visitor.field("日期", "Day").fill("2027-01-08");
    visitor.field("時間", "Time").fill("12:10");
    visitor.field("地點", "Place").fill("第二會議室");
    visitor.field("議程", "Agenda").fill("期末檢討");
    visitor.button("儲存", "Save").click();
    visitor.sees("已儲存會議");
  }

  @Test
  void shouldTellTheStaffSomething(Browsing browsing) {
    Visitor visitor = browsing.as(Role.INFORMATION_HEAD, Look.DESKTOP);
    visitor.go("/announcements?view=new");
    visitor.button("發布", "Publish").click();
    visitor.sees("請填寫標題。");
    visitor.field("標題", "Title").fill("週六停電");
    visitor.field("內容", "Text").fill("平臺照常。");
    visitor.field("全體教職員", "All staff").check();
    visitor.button("發布", "Publish").click();
    visitor.sees("已發布。");
    visitor.sees("週六停電");
  }

  @Test
  void shouldShowThePrincipalNumbersWithoutNames(Browsing browsing) {
    Visitor visitor = browsing.as(Role.PRINCIPAL, Look.DESKTOP);
    visitor.go("/totals");
    visitor.sees("沒有姓名");
    assertThat(visitor.page().locator("svg[role=img]").first()).isVisible();
    assertThat(visitor.page().locator("main table").first()).containsText("還沒決定");
  }
}
