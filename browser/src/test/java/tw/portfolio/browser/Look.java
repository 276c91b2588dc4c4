package tw.portfolio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How somebody looks at the pages.
 *
 * @param device what its screenshots' folder is called after
 * @param width of the window
 * @param height of the window
 * @param touch whether fingers point
 * @param scheme by day or by night
 * @param language {@code zh} or {@code en}
 */
public record Look(
    String device, int width, int height, boolean touch, ColorScheme scheme, String language) {
  /** A phone by day. */
  public static final Look PHONE = new Look("phone", 360, 740, true, ColorScheme.LIGHT, "zh");

  /** A tablet by day. */
  public static final Look TABLET = new Look("tablet", 768, 1024, true, ColorScheme.LIGHT, "zh");

  /** A desk by day. */
  public static final Look DESKTOP = new Look("desktop", 1280, 800, false, ColorScheme.LIGHT, "zh");

  /** The same by night. */
  public Look byNight() {
    return new Look(device, width, height, touch, ColorScheme.DARK, language);
  }

  /** The same in English. */
  public Look inEnglish() {
    return new Look(device, width, height, touch, scheme, "en");
  }

  /** What its screenshots' folder is called. */
  public String folder() {
    String light = scheme == ColorScheme.DARK ? "dark" : "light";
    return device + "-" + light + (language.equals("en") ? "-en" : "");
  }

  Browser.NewContextOptions context() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(touch)
        .setColorScheme(scheme)
        .setLocale(language.equals("en") ? "en-GB" : "zh-TW")
        .setTimezoneId("Asia/Taipei");
  }

  @Override
  public String toString() {
    return folder();
  }
}
