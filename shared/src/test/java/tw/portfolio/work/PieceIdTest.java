package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

class PieceIdTest {
  private static final String A = Pseudonym.of(0, 1);
  private static final String B = Pseudonym.of(-1, -1);

  @Test
  void shouldReadBackWhatItWrites() {
    PieceId id = new PieceId(WorkKind.OUTCOME, Term.parse("1132"), new PersonId(A), B);

    assertThat(id).hasToString("1132-" + A + "-" + B);
    assertThat(PieceId.parse(WorkKind.OUTCOME, id.toString())).isEqualTo(Optional.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1131",
        "1133-%s-%s",
        "0991-%s-%s",
        "1131-%s",
        "1131_%s_%s",
        "1131-%s-%s-",
        "1131-%s-%s\n",
        " 1131-%s-%s",
        "1131-u0000000000000000000000000-%s",
        "1131-%s-i0000000000000000000000000",
        "1131-%s-A0000000000000000000000000",
        "1131-%s-../00000000000000000000000",
      })
  void shouldReadNothingElse(String form) {
    assertThat(PieceId.parse(WorkKind.OUTCOME, form.formatted(A, B))).isEmpty();
  }

  @Test
  void shouldRefuseASecretThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PieceId(WorkKind.OUTCOME, Term.parse("1131"), new PersonId(A), "secret"));
  }

  @Test
  void shouldPutItsSecretAndNobodysIdIntoKeys() {
    SchoolCode school = new SchoolCode("213303");
    PieceId id = new PieceId(WorkKind.OUTCOME, Term.parse("1131"), new PersonId(A), B);

    ObjectKey key = id.key(school, 2, FilePart.MEDIA);

    assertThat(key).hasToString("213303/" + B + "/2/media");
    assertThat(ObjectKey.parse(key.toString())).contains(key);
  }
}
