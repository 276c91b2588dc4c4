package tw.portfolio.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.local.ground.Capability;
import tw.portfolio.local.ground.Needs;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

/** Mails over SES's own protocol. */
@OnGround
class SesMailerIT {
  private static final tw.portfolio.kernel.mail.Mail MAIL =
      new tw.portfolio.kernel.mail.Mail(Run.RECIPIENT, "【學習歷程檔案】3 件待認證", "三件", "<p>三件</p>");

  private Run run;

  @BeforeAll
  void open(Run begun) {
    run = begun;
  }

  @Test
  @Needs(Capability.NEW_SENDERS)
  void shouldHandOverAMail() {
    Mailer.Outcome outcome = SesMailer.of(run.environment()).send(MAIL);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Mailer.Outcome.Sent.class,
            sent -> {
              assertThat(sent.messageId()).isNotBlank();
              run.ground().outbox().ifPresent(outbox -> assertKept(outbox, sent.messageId()));
            });
  }

  private void assertKept(Outbox outbox, String id) {
    assertThat(outbox.find(id))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.from()).isEqualTo(run.environment().required("MAIL_FROM"));
              assertThat(mail.to()).containsExactly(MAIL.to());
              assertThat(mail.subject()).isEqualTo(MAIL.subject());
              assertThat(mail.text()).isEqualTo(MAIL.text());
              assertThat(mail.html()).isEqualTo(Optional.of(MAIL.html()));
            });
  }

  @Test
  @Needs(Capability.SENDERS_CHECKED)
  void shouldSaySoWhenTheSenderMayNotSend() {
    SesMailer mailer = SesMailer.of(run.environment("MAIL_FROM", "stranger@elsewhere.invalid"));

    assertThat(mailer.send(MAIL)).isInstanceOf(Mailer.Outcome.Refused.class);
  }
}
