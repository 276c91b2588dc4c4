package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;

/** Coming in, coming back, and leaving nothing behind. */
@InBrowser
class SigningInIT {
  @Test
  void shouldGreetWhoeverSignsIn(Browsing browsing) {
    Person student = browsing.school().one(Role.STUDENT);
    Visitor visitor = browsing.as(student, Look.PHONE);
    assertThat(visitor.heading()).containsText(student.name());
    visitor.sees("現在要做的事");
  }

  @Test
  void shouldLeadFromALinkOfAMailToThatScreen(Browsing browsing) {
    Visitor visitor = browsing.stranger(Look.PHONE);
    visitor.type("/notices");
    visitor.choose(browsing.school().one(Role.TEACHER));
    assertThat(visitor.heading()).hasText("通知");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/notices$"));
  }

  @Test
  void shouldComeBackToTheSameScreenAndDraftAfterAReload(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(1), Look.PHONE);
    visitor.go("/ask");
    visitor.field("您的問題", "Your question").fill("照片傳到一半就停了");
    assertThat(kept(visitor)).isTrue();
    visitor.page().reload();
    assertThat(visitor.heading()).hasText("提問");
    assertThat(visitor.field("您的問題", "Your question")).hasValue("照片傳到一半就停了");
  }

  /** What was typed is kept a moment after the last letter. */
  private static boolean kept(Visitor visitor) {
    Object found =
        visitor
            .page()
            .evaluate(
                """
                async () => {
                  for (let tried = 0; tried < 50; tried++) {
                    const found = await new Promise((done) => {
                      const opening = indexedDB.open('portfolio');
                      opening.onsuccess = () => {
                        const asking = opening.result.transaction('drafts').objectStore('drafts').count();
                        asking.onsuccess = () => (opening.result.close(), done(asking.result));
                      };
                    });
                    if (found > 0) return true;
                    await new Promise((done) => setTimeout(done, 100));
                  }
                  return false;
                }
                """);
    return Boolean.TRUE.equals(found);
  }

  @Test
  void shouldLeaveNothingBehindWhenSigningOut(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(2), Look.DESKTOP);
    visitor.go("/ask");
    visitor.field("您的問題", "Your question").fill("忘了密碼");
    assertThat(kept(visitor)).isTrue();
    visitor.button("登出", "Sign out").click();
    visitor.sees("已登出");
    assertThat(left(visitor.page())).isEqualTo("0 0 ");
    visitor.button("登入", "Sign in").click();
    assertThat(visitor.page().locator("#search")).isVisible();
  }

  /** How many databases and texts there still are, and whose. */
  private static Object left(Page page) {
    return page.evaluate(
        "async () => `${(await indexedDB.databases()).length} ${sessionStorage.length}"
            + " ${localStorage.getItem('owner') ?? ''}`");
  }

  @Test
  void shouldForgetWhatSomebodyElseTyped(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(3), Look.PHONE);
    visitor.go("/ask");
    visitor.field("您的問題", "Your question").fill("我的祕密");
    assertThat(kept(visitor)).isTrue();
    visitor.context().clearCookies();
    visitor.page().evaluate("sessionStorage.clear()");
    visitor.signIn(browsing.school().one(Role.TEACHER));
    visitor.go("/ask");
    assertThat(visitor.field("您的問題", "Your question")).hasValue("");
  }

  @Test
  void shouldSignOutInEveryTab(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(4), Look.DESKTOP);
    Page second = visitor.context().newPage();
    second.navigate(browsing.school().origin() + "/notices");
    second.locator("main h1").waitFor();
    visitor.button("登出", "Sign out").click();
    assertThat(second).hasURL(Pattern.compile(".*/signed-out$"));
  }

  @Test
  void shouldTellHowToGetOutOfTheBrowserWithinLine(Browsing browsing) {
    Visitor visitor =
        browsing.stranger(Look.PHONE, "Mozilla/5.0 (Linux; Android 14) Chrome/140 Line/15.0.0");
    visitor.type("/outcomes");
    visitor.sees("請不要在 LINE 裡面使用");
    assertThat(visitor.link("用手機的瀏覽器開啟", "Open it in your phone's browser"))
        .hasAttribute("href", Pattern.compile(".*/outcomes\\?openExternalBrowser=1$"));
    assertThat(visitor.button("登入", "Sign in")).hasCount(0);
  }

  @Test
  void shouldSignOutWhoeverHasGoneAwayAfterAsking(Browsing browsing) {
    Visitor visitor = browsing.stranger(Look.DESKTOP);
    visitor.page().clock().install();
    visitor.signIn(browsing.school().all(Role.STUDENT).get(8));
    visitor.settled();
    visitor.page().clock().fastForward("29:00");
    assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText("您還在嗎");
    visitor.page().clock().fastForward("02:00");
    visitor.sees("已自動登出");
    assertThat(left(visitor.page())).isEqualTo("0 0 ");
  }
}
