package tw.portfolio.local.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.job.kms.KmsSealedPasswords;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The adapter that runs on AWS, against what stands for KMS here. */
class KeyServerTest {
  private static final SchoolCode SCHOOL = new SchoolCode("213303");
  private static final PersonId PERSON = Ids.person(1);
  private static final NationalId IDENTITY = NationalId.of("A123456789").orElseThrow();

  @TempDir private Path folder;
  private LoopbackServer server;
  private DataKeys keys;

  @BeforeEach
  void start() {
    server = LoopbackServer.bind(0);
    keys = keys(server, "own.key");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DataKeys keys(LoopbackServer at, String file) {
    KeyServer.serve(LocalKey.in(folder.resolve(file)), at);
    return KmsDataKeys.of(environment(at));
  }

  private static Environment environment(LoopbackServer at) {
    return new Environment(
        Map.of(
            "AWS_REGION",
            LocalCredentials.REGION,
            "AWS_ACCESS_KEY_ID",
            LocalCredentials.KEY,
            "AWS_SECRET_ACCESS_KEY",
            LocalCredentials.SECRET,
            "AWS_ENDPOINT_URL_KMS",
            at.uri().toString(),
            "PERSONAL_DATA_KEY",
            "arn:aws:kms:us-east-1:000000000000:key/1"));
  }

  @Test
  void shouldSealAPasswordForOneSchoolAndNothingElse() {
    SealedPasswords passwords = KmsSealedPasswords.of(environment(server));
    String sealed = passwords.seal(SCHOOL, ArchivePassword.of("213303-收訖"));

    assertThat(passwords.open(SCHOOL, sealed).text()).isEqualTo("213303-收訖");
    assertThat(sealed).isNotEqualTo(passwords.seal(SCHOOL, ArchivePassword.of("213303-收訖")));
    assertThatThrownBy(() -> passwords.open(new SchoolCode("000001"), sealed))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThatThrownBy(() -> keys.unwrap(SCHOOL, sealed))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThatThrownBy(() -> passwords.open(SCHOOL, keys.fresh(SCHOOL).wrapped()))
        .isInstanceOf(InvalidCiphertextException.class);
  }

  @Test
  void shouldUnwrapWhatItHasWrapped() {
    DataKeys.Fresh fresh = keys.fresh(SCHOOL);
    String sealed = fresh.key().seal(SCHOOL, PERSON, IDENTITY);

    assertThat(keys.unwrap(SCHOOL, fresh.wrapped()).open(SCHOOL, PERSON, sealed))
        .isEqualTo(IDENTITY);
    assertThat(keys.fresh(SCHOOL).key().mark(IDENTITY)).isNotEqualTo(fresh.key().mark(IDENTITY));
  }

  @Test
  void shouldUnwrapAfterBeingStartedAgain() {
    DataKeys.Fresh fresh = keys.fresh(SCHOOL);

    try (LoopbackServer again = LoopbackServer.bind(0)) {
      assertThat(keys(again, "own.key").unwrap(SCHOOL, fresh.wrapped()).mark(IDENTITY))
          .isEqualTo(fresh.key().mark(IDENTITY));
    }
  }

  @Test
  void shouldUnwrapNoOtherSchoolsKey() {
    String wrapped = keys.fresh(SCHOOL).wrapped();

    assertThatThrownBy(() -> keys.unwrap(new SchoolCode("000001"), wrapped))
        .isInstanceOf(InvalidCiphertextException.class);
  }

  @Test
  void shouldUnwrapNothingOfAnotherKey() {
    String wrapped = keys.fresh(SCHOOL).wrapped();

    try (LoopbackServer other = LoopbackServer.bind(0)) {
      DataKeys elsewhere = keys(other, "other.key");
      assertThatThrownBy(() -> elsewhere.unwrap(SCHOOL, wrapped))
          .isInstanceOf(InvalidCiphertextException.class);
    }
  }
}
