package tw.portfolio.contact.secret;

import java.time.Instant;
import tw.portfolio.access.Person;
import tw.portfolio.contact.secret.SecretStore.Opened;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Finds out whose a link is. */
public final class OpeningSecrets {
  private final SecretStore secrets;

  /** Opens these secrets. */
  public OpeningSecrets(SecretStore secrets) {
    this.secrets = secrets;
  }

  /**
   * Whose the secret is; whatever is none, is over or is another purpose's gets the same answer.
   *
   * @param typed what stands in the link
   */
  public Answer<Person> open(SecretPurpose purpose, String typed, Instant now) {
    return LinkSecret.read(typed)
        .map(secret -> answer(secrets.open(purpose, secret.mark(purpose), now)))
        .orElseGet(() -> Answer.refused(nobodys()));
  }

  private static Answer<Person> answer(Opened opened) {
    return switch (opened) {
      case Opened.Owner(Person person) -> Answer.granted(person);
      case Opened.Nobody() -> Answer.refused(nobodys());
      case Opened.TooOften() ->
          Answer.refused(
              Problem.of(
                  ProblemKind.TOO_MANY_ATTEMPTS,
                  "這個連結使用得太頻繁，請於一小時後再試。",
                  "This link is used too often. Try again in an hour."));
    };
  }

  private static Problem nobodys() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這個連結無效或已失效。請登入平臺重新取得連結。",
        "This link is not good, or not any more. Sign in to the platform to get another.");
  }
}
