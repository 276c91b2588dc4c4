package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.mail.Mail;

class OutboxPageIT {
  private static final Mail DIGEST =
      new Mail(
          "5f0c2d1e-0001",
          Instant.parse("2026-03-02T00:00:00Z"),
          "portfolio@school.invalid",
          List.of("teacher@school.invalid"),
          "待認證 <3> 件",
          "三件待認證 <b>",
          Optional.of("<p class=\"x\">三件&amp;</p><script>alert(1)</script>"));
  private static final Mail CODE =
      new Mail(
          "5f0c2d1e-0002",
          Instant.parse("2026-03-02T00:30:00Z"),
          "portfolio@school.invalid",
          List.of("student@school.invalid"),
          "驗證碼",
          "您的驗證碼是 123456",
          Optional.empty());

  @TempDir private static Path data;

  private static Trial trial;

  @BeforeAll
  static void start() {
    trial = Trial.start(data);
    Map<String, List<String>> visible = new LinkedHashMap<>();
    visible.put("To", DIGEST.to());
    visible.put("X-Reason", List.of("提醒"));
    trial.system().outbox().keep(DIGEST, visible);
    trial.system().outbox().keep(CODE, Map.of("To", CODE.to()));
  }

  @AfterAll
  static void stop() {
    trial.close();
  }

  @Test
  void shouldListMailsForPeopleTheLatestFirst() throws Exception {
    HttpResponse<String> page = page("/dev/outbox");

    assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body())
        .containsSubsequence(
            "/dev/outbox/5f0c2d1e-0002",
            "驗證碼",
            "student@school.invalid · 2026-03-02 08:30",
            "/dev/outbox/5f0c2d1e-0001",
            "待認證 &lt;3&gt; 件",
            "teacher@school.invalid · 2026-03-02 08:00");
  }

  @Test
  void shouldShowAMailThatCanNeitherRunNorLoadAnything() throws Exception {
    HttpResponse<String> page = page("/dev/outbox/5f0c2d1e-0001");

    assertThat(page.body())
        .contains(
            "<iframe sandbox title",
            "srcdoc=\"&lt;p class=&quot;x&quot;&gt;三件&amp;amp;&lt;/p&gt;&lt;script&gt;",
            "<pre>三件待認證 &lt;b&gt;</pre>")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'", "base-uri 'none'")
        .doesNotContain("script-src", "http");
  }

  @Test
  void shouldShowTheHeadersReadAndTheMessageAsItWent() throws Exception {
    String page = page("/dev/outbox/5f0c2d1e-0001").body();
    HttpResponse<String> message = page("/dev/outbox/5f0c2d1e-0001/message.eml");

    assertThat(page)
        .contains("<dt>X-Reason</dt><dd>提醒</dd>", "<dt>MIME-Version</dt><dd>1.0</dd>")
        .contains("X-Reason: =?UTF-8?B?");
    assertThat(message.headers().firstValue("content-type")).hasValue("message/rfc822");
    assertThat(message.body()).startsWith("From: portfolio@school.invalid\r\n");
  }

  @Test
  void shouldOpenTheTextOfAMailWithoutHtml() throws Exception {
    assertThat(page("/dev/outbox/5f0c2d1e-0002").body())
        .contains("<details open>", "您的驗證碼是 123456")
        .doesNotContain("<iframe");
  }

  @Test
  void shouldShowPageAndMailByNight() throws Exception {
    assertThat(page("/dev/outbox/5f0c2d1e-0001?look=dark").body())
        .contains("style=\"color-scheme:dark\"", "/dev/outbox/5f0c2d1e-0001?look=light");
    assertThat(page("/dev/outbox?look=dark").body())
        .contains("href=\"/dev/outbox/5f0c2d1e-0001?look=dark\"");
    assertThat(page("/dev/outbox?look=%22%3E").body())
        .contains("style=\"color-scheme:light dark\"");
  }

  @Test
  void shouldSayWhereTheMailsAre() throws Exception {
    HttpResponse<String> unknown = page("/dev/outbox/0");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("/dev/outbox");
  }

  private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return trial.send(trial.request(path).header("Accept", "text/html,*/*;q=0.8"));
  }
}
