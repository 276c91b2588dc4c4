package tw.portfolio.school.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemedialMethodTest {
  @ParameterizedTest
  @ValueSource(strings = {"3", "專班", "專班辦理", "專班重修", " 專班補修", "3 專班辦理", "3.專班辦理", "3、專班"})
  void shouldWriteClassesOfTheirOwnAsTheNationDoesHoweverTheSchoolCallsThem(String written) {
    assertThat(RemedialMethod.inBooks(written)).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"自學輔導", "隨班修讀", "非專班", "專班以外", "2", "33", ""})
  void shouldLeaveWhatHasNoKnownCodeAsTheSchoolWritesIt(String written) {
    assertThat(RemedialMethod.inBooks(written)).isEqualTo(written);
  }
}
