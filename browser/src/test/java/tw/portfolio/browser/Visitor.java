package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tw.portfolio.local.dev.Person;

/**
 * Somebody at a browser. What a screen throws, or is kept from by the policy, fails the test at its
 * end.
 */
public final class Visitor implements AutoCloseable {
  /** Until what is expected is there: a request that starts a function may take a while. */
  private static final int PATIENCE_MILLIS = 15_000;

  private final BrowserContext context;
  private final URI origin;
  private Look look;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private final Set<Request> underWay = new HashSet<>();

  Visitor(BrowserContext context, URI origin, Look look) {
    this.context = context;
    this.origin = origin;
    this.look = look;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    if (look.language().equals("en")) {
      context.addInitScript("localStorage.setItem('language', 'en')");
    }
    page = context.newPage();
    page.onPageError(faults::add);
    page.onRequest(underWay::add);
    page.onRequestFinished(underWay::remove);
    page.onRequestFailed(underWay::remove);
    page.onConsoleMessage(this::heard);
  }

  private void heard(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      faults.add(message.text());
    }
  }

  /** The page, for whatever only one test does. */
  public Page page() {
    return page;
  }

  /** The browser's window and what it keeps, shared by its tabs. */
  public BrowserContext context() {
    return context;
  }

  /** Opens an address as whoever types it. */
  public void type(String path) {
    page.navigate(origin + path);
  }

  /** Signs in by the pages' own button, and is at home. */
  public void signIn(Person person) {
    type("/");
    button("登入", "Sign in").click();
    choose(person);
    heading();
  }

  /** Chooses whom to sign in as, where the pool asks. */
  public void choose(Person person) {
    page.locator("#search").fill(person.name());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("搜尋 Search")).click();
    page.locator("li a")
        .filter(new Locator.FilterOptions().setHasText(person.name()))
        .first()
        .click();
  }

  /** Goes to a screen as by a link, without loading anything anew, and waits until it is there. */
  public void go(String path) {
    page.evaluate(
        "to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }",
        path);
    settled();
  }

  /** Waits until nothing is on its way. */
  public void settled() {
    heading();
    assertThat(page.locator(".waiting")).hasCount(0);
    // What was answered is drawn a frame later, and may ask for more.
    page.waitForCondition(
        () -> {
          page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
          return underWay.isEmpty();
        });
    assertThat(page.locator(".waiting")).hasCount(0);
  }

  /** The screen's heading, once it is there. */
  public Locator heading() {
    Locator heading = page.locator("main h1");
    heading.waitFor();
    return heading;
  }

  /** A button by its words, in the language that this visitor reads. */
  public Locator button(String chinese, String english) {
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(said(chinese, english)).setExact(true));
  }

  /** A link by its words. */
  public Locator link(String chinese, String english) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(said(chinese, english)).setExact(true));
  }

  /** A field by its label. */
  public Locator field(String chinese, String english) {
    return page.getByLabel(said(chinese, english));
  }

  private String said(String chinese, String english) {
    return look.language().equals("en") ? english : chinese;
  }

  /** Expects that the screen says so. */
  public void sees(String text) {
    assertThat(page.locator("main").getByText(text).first()).isVisible();
  }

  /** Looks at the same screen on another device, or by night; the language stays. */
  public void look(Look other) {
    look = other;
    page.setViewportSize(other.width(), other.height());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.scheme()));
  }

  /** Whether something reaches beyond the window's edge. */
  public boolean overflows() {
    return Boolean.TRUE.equals(
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /** What axe finds wrong on the screen for whoever can't see it, or can't use a mouse. */
  public List<String> barriers() {
    return Barriers.on(page);
  }

  /** Keeps a picture of the whole screen, under the look's own folder. */
  public void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", look.folder(), name + ".png")));
  }

  /**
   * Ends the visit.
   *
   * @throws AssertionError if a screen threw, or did what the policy forbids
   */
  @Override
  public void close() {
    context.close();
    if (!faults.isEmpty()) {
      throw new AssertionError("Screens failed: " + faults);
    }
  }
}
