package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.SchoolCode;

class ActivationCodeTest {
  private static final ActivationCode CODE =
      new ActivationCode(new SchoolCode("213303"), "A2CD3EF4GH7K");

  @Test
  void shouldBePrintedInGroupsAfterTheSchool() {
    assertThat(CODE.printed()).isEqualTo("213303-A2CD-3EF4-GH7K");
    assertThat(CODE).asString().doesNotContain("A2CD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "213303-A2CD-3EF4-GH7K",
        "213303-a2cd-3ef4-gh7k",
        "213303A2CD3EF4GH7K",
        "  213303 a2cd 3ef4 gh7k ",
        "２１３３０３－Ａ２ＣＤ－３ＥＦ４－ＧＨ７Ｋ",
        "２１３３０３　ａ２ｃｄ　３ｅｆ４　ｇｈ７ｋ",
        "213303–A2CD—3EF4‐GH7K",
        "213303_A2CD_3EF4_GH7K",
        "213303ーA2CDー3EF4ーGH7K",
        "213303-AZCD-3EF4-GH7K",
        "21 33 03 A2 CD 3E F4 GH 7K"
      })
  void shouldBeReadHoweverItIsTyped(String typed) {
    assertThat(ActivationCode.read(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A2CD-3EF4-GH7K",
        "213303-A2CD-3EF4-GH7",
        "213303-A2CD-3EF4-GH7KK",
        "213303-A0CD-3EF4-GH7K",
        "213303-A1CD-3EF4-GH7K",
        "213303-A班CD-3EF4-GH7K",
        "21330班-A2CD-3EF4-GH7K",
        "213303-A2CD-3EF4-GH7\uFFFD"
      })
  void shouldNotBeReadFromAnythingElse(String typed) {
    assertThat(ActivationCode.read(typed)).isEmpty();
  }

  @Test
  void shouldHaveMoreThanFiftyBitsAndNoTwoCharactersThatLookAlike() {
    double bits = 12 * Math.log(ActivationCode.ALPHABET.length()) / Math.log(2);

    assertThat(bits).isGreaterThan(57);
    for (String alike : Set.of("0O", "1IL", "2Z", "5S", "8B", "UV")) {
      assertThat(alike.chars().filter(one -> ActivationCode.ALPHABET.indexOf(one) >= 0).count())
          .as(alike)
          .isLessThan(2);
    }
  }

  @Test
  void shouldBeDrawnAnewFromEachSecretAndReadBack() {
    Ids secrets = new Ids(1);
    Set<ActivationCode> drawn =
        IntStream.range(0, 200)
            .mapToObj(_ -> ActivationCode.drawn(SCHOOL, secrets.get()))
            .collect(Collectors.toSet());

    assertThat(drawn).hasSize(200);
    assertThat(drawn)
        .allSatisfy(code -> assertThat(ActivationCode.read(code.printed())).contains(code));
  }

  @Test
  void shouldBeMarkedTheSameEachTimeAndOtherwiseInAnotherSchool() {
    String mark = CODE.mark();

    assertThat(mark).hasSize(64).isEqualTo(CODE.mark()).doesNotContain("A2CD");
    assertThat(new ActivationCode(new SchoolCode("190301"), CODE.secret()).mark())
        .isNotEqualTo(mark);
  }
}
