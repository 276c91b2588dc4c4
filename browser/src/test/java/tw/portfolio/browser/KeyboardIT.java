package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;

/** The shell without a mouse. */
@InBrowser
class KeyboardIT {
  @Test
  void shouldSkipToTheContent(Browsing browsing) {
    Visitor visitor = browsing.as(Role.STUDENT, Look.DESKTOP);
    visitor.page().reload();
    visitor.settled();
    visitor.page().keyboard().press("Tab");
    assertThat(visitor.page().locator(".skip")).isFocused();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.page().locator("main")).isFocused();
  }

  @Test
  void shouldOpenTheMenuOnAPhoneAndGoOnAtTheHeading(Browsing browsing) {
    Visitor visitor = browsing.as(Role.STUDENT, Look.PHONE);
    visitor.button("選單", "Menu").focus();
    visitor.page().keyboard().press("Enter");
    visitor.link("提問", "Ask a question").focus();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.heading()).hasText("提問");
    assertThat(visitor.heading()).isFocused();
    assertThat(visitor.page().locator("#menu")).isHidden();
  }
}
