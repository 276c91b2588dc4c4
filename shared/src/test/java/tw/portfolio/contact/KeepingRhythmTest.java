package tw.portfolio.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.MING;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.OpeningSecrets;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.contact.secret.memory.MemorySecrets;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;

class KeepingRhythmTest {
  private static final Rhythm MONDAYS = new Rhythm(Set.of(DayOfWeek.MONDAY));

  private final MemorySchool school = SchoolBuilder.aSchool().in(new MemorySchool());
  private final MemoryContacts contacts = new MemoryContacts(school);
  private final MemorySecrets secrets = new MemorySecrets(school);
  private final IssuingSecrets issuing = new IssuingSecrets(secrets, new Ids(500));
  private final KeepingRhythm keeping = new KeepingRhythm(contacts);

  @Test
  void shouldRemindEveryDayUntilSomebodyChoosesOtherwise() {
    assertThat(keeping.read(Students.actor(MING))).isEqualTo(Rhythm.EVERY_DAY);

    assertThat(keeping.choose(Students.actor(MING), MONDAYS, NOW))
        .isEqualTo(Answer.granted(MONDAYS));
    assertThat(keeping.read(Students.actor(MING))).isEqualTo(MONDAYS);
  }

  @Test
  void shouldUnsubscribeByTheLinkOfAnyMailHoweverOften() {
    Map<PersonId, URI> links =
        new UnsubscribeLinks(URI.create("https://api.example/"), issuing)
            .of(SCHOOL, List.of(MING.id()), NOW);
    String link = links.get(MING.id()).toString();
    assertThat(link).startsWith("https://api.example/unsubscribe/");
    String secret = link.substring(link.lastIndexOf('/') + 1);

    for (int i = 0; i < 2; i++) {
      assertThat(
              new OpeningSecrets(secrets)
                  .open(SecretPurpose.UNSUBSCRIBE, secret, NOW)
                  .then(person -> keeping.unsubscribe(person.school(), person.id(), NOW)))
          .isEqualTo(Answer.granted(Rhythm.ONLY_WHAT_IS_DEMANDED));
    }
    assertThat(contacts.of(SCHOOL, MING.id()).version()).isEqualTo(1);
  }

  @Test
  void shouldLetSomebodyVoidTheLinksOfEarlierMails() {
    String secret =
        issuing
            .add(SCHOOL, List.of(MING.id()), SecretPurpose.UNSUBSCRIBE, NOW)
            .get(MING.id())
            .text();

    keeping.voidLinks(Students.actor(MING), issuing, NOW);

    assertThat(new OpeningSecrets(secrets).open(SecretPurpose.UNSUBSCRIBE, secret, NOW))
        .isInstanceOf(Answer.Refused.class);
  }
}
