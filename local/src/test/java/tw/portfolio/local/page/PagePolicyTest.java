package tw.portfolio.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.template.TemplateReader;

/** The pages are tried here under the policy that they have on AWS. */
class PagePolicyTest {
  private static final Map<String, String> USUAL =
      Map.of("MailFrom", "a@b.test", "PagesDomain", "127.0.0.1:8080");

  private static Map<String, String> headers() throws IOException {
    return new TemplateReader(Map.of(), USUAL, URI.create("http://queues.test"))
        .read(Path.of("..", "template.yaml"))
        .pageHeaders();
  }

  @Test
  void shouldSayOfThePlacesHereWhatTheDistributionSaysOfThoseOnAws() throws Exception {
    String policy =
        PagePolicy.of(
            headers().get("content-security-policy"), URI.create("http://127.0.0.1:9000"));

    assertThat(policy.split("; ", -1))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "img-src 'self' blob: http://127.0.0.1:9000",
            "connect-src 'self' http://127.0.0.1:9000",
            "frame-ancestors 'none'");
    assertThat(policy).doesNotContain("https:", "amazon", "$");
  }

  @Test
  void shouldSayWhatElseTheDistributionSaysButNothingOfTls() throws Exception {
    assertThat(headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsKey("permissions-policy")
        .doesNotContainKey("strict-transport-security");
  }
}
