package tw.portfolio.kernel.mail.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;

class SesMailerTest {
  private static final Mail MAIL =
      new Mail("t101@school.test", "【學習歷程檔案】3 件待認證", "三件", "<p>三件</p>");
  private static final String TAKEN = "{\"MessageId\":\"0100-1\"}";

  private final CannedSes ses = new CannedSes();

  @Test
  void shouldHandOverTheMailInBothForms() {
    ses.thenAnswer(200, "", TAKEN);
    assertThat(send()).isEqualTo(new Mailer.Outcome.Sent("0100-1"));
    assertThat(ses.bodies())
        .singleElement()
        .asString()
        .contains("\"FromEmailAddress\":\"portfolio@school.test\"")
        .contains("\"ConfigurationSetName\":\"mails\"")
        .contains("\"ToAddresses\":[\"t101@school.test\"]")
        .contains("【學習歷程檔案】3 件待認證")
        .contains("三件")
        .contains("<p>三件</p>")
        .contains("\"Charset\":\"UTF-8\"")
        .contains("Auto-Submitted");
  }

  @Test
  void shouldCallADefiniteRefusalRefused() {
    ses.thenAnswer(400, "MessageRejected", "{\"message\":\"Email address is not verified\"}");
    assertThat(send()).isEqualTo(new Mailer.Outcome.Refused("MessageRejected"));
  }

  @Test
  void shouldNotSendAgainAfterAFaultOfTheService() {
    ses.thenAnswer(500, "InternalFailure", "{}").thenAnswer(200, "", TAKEN);
    assertThat(send()).isInstanceOf(Mailer.Outcome.Unknown.class);
    assertThat(ses.bodies()).hasSize(1);
  }

  @Test
  void shouldNotSendAgainWhenTheServiceIsUnavailable() {
    ses.thenAnswer(503, "ServiceUnavailable", "{}").thenAnswer(200, "", TAKEN);
    assertThat(send()).isInstanceOf(Mailer.Outcome.Unknown.class);
    assertThat(ses.bodies()).hasSize(1);
  }

  @Test
  void shouldNotSendAgainWhenTheAnswerIsLost() {
    ses.thenFail(new SocketTimeoutException("Read timed out")).thenAnswer(200, "", TAKEN);
    assertThat(send()).isInstanceOf(Mailer.Outcome.Unknown.class);
    assertThat(ses.bodies()).hasSize(1);
  }

  @Test
  void shouldNotKnowWhenTheConnectionBreaks() {
    ses.thenFail(new IOException("Connection reset"));
    assertThat(send()).isInstanceOf(Mailer.Outcome.Unknown.class);
  }

  @Test
  void shouldCallAServiceThatCannotBeReachedRefused() {
    ses.thenFail(new ConnectException("Connection refused"));
    assertThat(send()).isInstanceOf(Mailer.Outcome.Refused.class);
  }

  @Test
  void shouldCallAMailRefusedThatNeverLeft() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("No credentials");
        };
    assertThat(send(none)).isInstanceOf(Mailer.Outcome.Refused.class);
    assertThat(ses.bodies()).isEmpty();
  }

  @Test
  void shouldSayToMailProgramsHowToUnsubscribeAndToSesForWhomItIs() {
    ses.thenAnswer(200, "", TAKEN);
    Mail optional =
        MAIL.unsubscribedBy(URI.create("https://api.example/unsubscribe/0a"))
            .about(SchoolBuilder.SCHOOL, Students.MING.id());

    assertThat(send(optional)).isInstanceOf(Mailer.Outcome.Sent.class);

    assertThat(ses.bodies().getFirst())
        .contains(
            "{\"Name\":\"Auto-Submitted\",\"Value\":\"auto-generated\"}",
            "{\"Name\":\"List-Unsubscribe\",\"Value\":\"<https://api.example/unsubscribe/0a>\"}",
            "{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}",
            "{\"Name\":\"school\",\"Value\":\"" + SchoolBuilder.SCHOOL + "\"}",
            "{\"Name\":\"person\",\"Value\":\"" + Students.MING.id() + "\"}");
  }

  @Test
  void shouldSayNothingOfUnsubscribingInAMailThatTheSchoolDemands() {
    ses.thenAnswer(200, "", TAKEN);

    assertThat(send()).isInstanceOf(Mailer.Outcome.Sent.class);

    assertThat(ses.bodies().getFirst()).doesNotContain("List-Unsubscribe", "EmailTags");
  }

  @Test
  void shouldSlowDownWhenAsked() {
    ses.thenAnswer(429, "TooManyRequestsException", "{}")
        .thenAnswer(429, "TooManyRequestsException", "{}")
        .thenAnswer(200, "", TAKEN);
    assertThat(send()).isEqualTo(new Mailer.Outcome.Sent("0100-1"));
    assertThat(ses.bodies()).hasSize(3);
  }

  @Test
  void shouldGiveUpAsRefusedWhenAskedToSlowDownTooOften() {
    for (int attempt = 0; attempt < 10; attempt++) {
      ses.thenAnswer(429, "TooManyRequestsException", "{}");
    }
    assertThat(send()).isEqualTo(new Mailer.Outcome.Refused("TooManyRequestsException"));
    assertThat(ses.bodies()).hasSizeLessThan(10);
  }

  private Mailer.Outcome send() {
    return send(MAIL);
  }

  private Mailer.Outcome send(Mail mail) {
    return send(
        mail, StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
  }

  private Mailer.Outcome send(AwsCredentialsProvider credentials) {
    return send(MAIL, credentials);
  }

  private Mailer.Outcome send(Mail mail, AwsCredentialsProvider credentials) {
    try (SesV2Client client =
        SesV2Client.builder()
            .region(Region.AP_NORTHEAST_1)
            .credentialsProvider(credentials)
            .httpClient(ses)
            .overrideConfiguration(SesMailer.configuration(BackoffStrategy.retryImmediately()))
            .build()) {
      return new SesMailer(client, "portfolio@school.test", "mails").send(mail);
    }
  }
}
