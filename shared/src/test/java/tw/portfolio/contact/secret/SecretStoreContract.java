package tw.portfolio.contact.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.contact.secret.SecretPurpose.FEED;
import static tw.portfolio.contact.secret.SecretPurpose.UNSUBSCRIBE;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.contact.secret.SecretStore.Opened;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;

/** What every {@link SecretStore} does. */
public abstract class SecretStoreContract extends StoreContract {
  private static final Instant LATER = NOW.plus(Duration.ofHours(2));

  /** The secrets beside the school that was opened. */
  protected abstract SecretStore secrets();

  private final Ids ids = new Ids(7_000);

  private IssuingSecrets issuing() {
    return new IssuingSecrets(secrets(), ids);
  }

  private Answer<Person> open(SecretPurpose purpose, LinkSecret secret, Instant now) {
    return new OpeningSecrets(secrets()).open(purpose, secret.text(), now);
  }

  private static ProblemKind refused(Answer<Person> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<Person>) answer).problem().kind();
  }

  private static PersonId owner(Answer<Person> answer) {
    assertThat(answer).isInstanceOf(Answer.Granted.class);
    return ((Answer.Granted<Person>) answer).value().id();
  }

  @Test
  void shouldFindWhoseALinkIsAndOfWhichSchool() {
    LinkSecret secret = issuing().renew(SCHOOL, MING.id(), FEED, NOW);

    Answer<Person> opened = open(FEED, secret, LATER);
    assertThat(owner(opened)).isEqualTo(MING.id());
    assertThat(((Answer.Granted<Person>) opened).value().school()).isEqualTo(SCHOOL);
    assertThat(secrets().since(SCHOOL, MING.id(), FEED)).contains(NOW);
    assertThat(secrets().since(SCHOOL, HUA.id(), FEED)).isEmpty();
  }

  @Test
  void shouldBeGoodForOnePurposeOnly() {
    LinkSecret secret = issuing().renew(SCHOOL, MING.id(), FEED, NOW);

    assertThat(refused(open(UNSUBSCRIBE, secret, LATER))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldAnswerTheSameToWhateverIsNobodys() {
    assertThat(refused(open(FEED, new LinkSecret(ids.get()), NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(refused(new OpeningSecrets(secrets()).open(FEED, "../", NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldLeadNowhereOnceThereIsAnother() {
    LinkSecret first = issuing().renew(SCHOOL, MING.id(), FEED, NOW);
    LinkSecret second = issuing().renew(SCHOOL, MING.id(), FEED, NOW);

    assertThat(refused(open(FEED, first, LATER))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(owner(open(FEED, second, LATER))).isEqualTo(MING.id());
  }

  @Test
  void shouldLeadNowhereOnceRevoked() {
    LinkSecret feed = issuing().renew(SCHOOL, MING.id(), FEED, NOW);
    issuing().revoke(SCHOOL, MING.id(), FEED, LATER);

    assertThat(refused(open(FEED, feed, LATER))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(secrets().since(SCHOOL, MING.id(), FEED)).isEmpty();
  }

  @Test
  void shouldLeaveEveryMailsLinkGoodUntilItEndsOrAllAreRevoked() {
    Map<PersonId, LinkSecret> first =
        issuing().add(SCHOOL, List.of(MING.id(), HUA.id()), UNSUBSCRIBE, NOW);
    Map<PersonId, LinkSecret> second = issuing().add(SCHOOL, List.of(MING.id()), UNSUBSCRIBE, NOW);

    assertThat(owner(open(UNSUBSCRIBE, first.get(MING.id()), LATER))).isEqualTo(MING.id());
    assertThat(owner(open(UNSUBSCRIBE, first.get(HUA.id()), LATER))).isEqualTo(HUA.id());
    assertThat(owner(open(UNSUBSCRIBE, second.get(MING.id()), LATER))).isEqualTo(MING.id());
    Instant over = NOW.plus(UNSUBSCRIBE.validity().orElseThrow());
    assertThat(refused(open(UNSUBSCRIBE, second.get(MING.id()), over)))
        .isEqualTo(ProblemKind.NOT_FOUND);

    issuing().revoke(SCHOOL, MING.id(), UNSUBSCRIBE, LATER);
    LinkSecret third =
        issuing().add(SCHOOL, List.of(MING.id()), UNSUBSCRIBE, LATER.plusSeconds(1)).get(MING.id());
    assertThat(refused(open(UNSUBSCRIBE, first.get(MING.id()), LATER)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(owner(open(UNSUBSCRIBE, third, LATER.plusSeconds(2)))).isEqualTo(MING.id());
    assertThat(owner(open(UNSUBSCRIBE, first.get(HUA.id()), LATER))).isEqualTo(HUA.id());
  }

  @Test
  void shouldLeadNowhereForADisabledAccount() {
    LinkSecret secret = issuing().renew(SCHOOL, Offices.REGISTRAR.id(), FEED, NOW);
    stores.writer().people(YEAR, List.of(Offices.disabled(Offices.REGISTRAR)));

    assertThat(refused(open(FEED, secret, LATER))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldBeUsedNoOftenerThanProgramsDo() {
    LinkSecret secret = issuing().renew(SCHOOL, MING.id(), FEED, NOW);
    String mark = secret.mark(FEED);
    for (int i = 0; i < SecretStore.MOST_USES_AN_HOUR; i++) {
      assertThat(secrets().open(FEED, mark, NOW)).isInstanceOf(Opened.Owner.class);
    }

    assertThat(refused(open(FEED, secret, NOW))).isEqualTo(ProblemKind.TOO_MANY_ATTEMPTS);
    assertThat(owner(open(FEED, secret, NOW.plus(Duration.ofHours(1))))).isEqualTo(MING.id());
  }

  @Test
  void shouldSayNoSecretByAccident() {
    LinkSecret secret = new LinkSecret(ids.get());

    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(secret.mark(FEED)).isNotEqualTo(secret.mark(UNSUBSCRIBE)).hasSize(64);
  }
}
