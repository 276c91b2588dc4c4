package tw.portfolio.kernel.mail.ses;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailTags;
import tw.portfolio.kernel.mail.Mailer;

/**
 * Mail through SES v2 {@code SendEmail}.
 *
 * <p>SES has no idempotency token, so the only failure that is tried again is being asked to slow
 * down, which SES answers before it takes a mail.
 */
public final class SesMailer implements Mailer {
  /** No call takes longer than this, tries and waits included. */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int MOST_ATTEMPTS = 6;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int REQUEST_TIMEOUT = 408;
  private static final int SERVER_ERROR = 500;
  private static final String UTF_8 = "UTF-8";

  private final SesV2Client client;
  private final String from;
  private final String configuration;

  /**
   * Mail through a client.
   *
   * @param client a client that was built with {@link #configuration}
   * @param from the sender, an identity verified in SES
   * @param configuration the configuration set under which mails are counted and bounces told
   */
  SesMailer(SesV2Client client, String from, String configuration) {
    this.client = client;
    this.from = from;
    this.configuration = configuration;
  }

  /**
   * The mailer of this deployment; {@code MAIL_FROM} is the sender, {@code MAIL_CONFIGURATION} the
   * configuration set.
   */
  public static SesMailer of(Environment environment) {
    BackoffStrategy backoff = BackoffStrategy.exponentialDelay(FIRST_WAIT, LONGEST_WAIT);
    return new SesMailer(
        new Connection(environment)
            .client(SesV2Client.builder().overrideConfiguration(configuration(backoff)), "SESV2"),
        environment.required("MAIL_FROM"),
        environment.required("MAIL_CONFIGURATION"));
  }

  /** A client's configuration that tries nothing again but what SES asked to slow down. */
  static ClientOverrideConfiguration configuration(BackoffStrategy backoff) {
    return ClientOverrideConfiguration.builder()
        .apiCallTimeout(LONGEST)
        .addExecutionInterceptor(new Transmission())
        .retryStrategy(
            DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .maxAttempts(MOST_ATTEMPTS)
                .backoffStrategy(backoff)
                .throttlingBackoffStrategy(backoff)
                .retryOnException(SesMailer::askedToSlowDown)
                .build())
        .build();
  }

  private static boolean askedToSlowDown(Throwable failure) {
    return failure instanceof AwsServiceException answer && answer.isThrottlingException();
  }

  @Override
  public Outcome send(Mail mail) {
    AtomicBoolean transmitted = new AtomicBoolean();
    try {
      return new Outcome.Sent(client.sendEmail(request(mail, transmitted)).messageId());
    } catch (AwsServiceException answer) {
      return lost(answer) ? new Outcome.Unknown(code(answer)) : new Outcome.Refused(code(answer));
    } catch (SdkClientException e) {
      String reason = e.getClass().getSimpleName();
      return transmitted.get() && !unreachable(e)
          ? new Outcome.Unknown(reason)
          : new Outcome.Refused(reason);
    }
  }

  private static boolean lost(AwsServiceException answer) {
    boolean failed = answer.statusCode() >= SERVER_ERROR || answer.statusCode() == REQUEST_TIMEOUT;
    return failed && !answer.isThrottlingException();
  }

  private static boolean unreachable(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
  }

  private static String code(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .orElse("HTTP " + answer.statusCode());
  }

  private SendEmailRequest request(Mail mail, AtomicBoolean transmitted) {
    Body body = Body.builder().text(content(mail.text())).html(content(mail.html())).build();
    SendEmailRequest.Builder request =
        SendEmailRequest.builder()
            .fromEmailAddress(from)
            .configurationSetName(configuration)
            .destination(destination -> destination.toAddresses(mail.to()))
            .content(
                content ->
                    content.simple(
                        simple ->
                            simple
                                .subject(content(mail.subject()))
                                .body(body)
                                .headers(headers(mail))))
            .overrideConfiguration(
                override -> override.putExecutionAttribute(Transmission.FLAG, transmitted));
    mail.recipient().ifPresent(whom -> request.emailTags(tags(whom)));
    return request.build();
  }

  private static List<MessageHeader> headers(Mail mail) {
    return Stream.concat(
            // Keeps absence notices from answering a program.
            Stream.of(new Mail.Header("Auto-Submitted", "auto-generated")), mail.headers().stream())
        .map(header -> MessageHeader.builder().name(header.name()).value(header.value()).build())
        .toList();
  }

  /** What the service tells again with a mail that comes back: ids that name nobody. */
  private static List<MessageTag> tags(Mail.Recipient whom) {
    return List.of(
        tag(MailTags.SCHOOL, whom.school().text()), tag(MailTags.PERSON, whom.person().text()));
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private static Content content(String text) {
    return Content.builder().charset(UTF_8).data(text).build();
  }
}
