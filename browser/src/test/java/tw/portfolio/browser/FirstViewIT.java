package tw.portfolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How soon somebody with an old phone and a slow line sees something: by the browser's own paint
 * timing. Measured only with {@code -Ppages}, where nothing else runs beside it.
 */
@InBrowser
@EnabledIfSystemProperty(named = "portfolio.looks", matches = "all")
class FirstViewIT {
  private static final int CPU_SLOWDOWN = 4;
  private static final int BYTES_A_SECOND = 1_600_000 / 8;
  private static final int LATENCY_MILLIS = 150;
  private static final double MOST_MILLIS = 1500;

  @Test
  void shouldShowSomethingSoonOnASlowPhone(Browsing browsing) {
    Visitor visitor = browsing.stranger(Look.PHONE);
    CDPSession session = visitor.context().newCDPSession(visitor.page());
    session.send("Network.enable");
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", LATENCY_MILLIS);
    line.addProperty("downloadThroughput", BYTES_A_SECOND);
    line.addProperty("uploadThroughput", BYTES_A_SECOND);
    session.send("Network.emulateNetworkConditions", line);
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", CPU_SLOWDOWN);
    session.send("Emulation.setCPUThrottlingRate", rate);

    visitor.type("/");
    visitor.heading();
    Object first =
        visitor
            .page()
            .evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
    double millis = ((Number) first).doubleValue();
    System.out.println("first contentful paint: " + Math.round(millis) + " ms");
    assertThat(millis).isPositive().isLessThan(MOST_MILLIS);
  }
}
