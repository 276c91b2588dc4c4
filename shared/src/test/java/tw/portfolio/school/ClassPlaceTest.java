package tw.portfolio.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPlaceTest {
  @ParameterizedTest
  @CsvSource({"101, 101 班", "普二甲, 普二甲班", "高一1班, 高一1班", "忠班, 忠班"})
  void shouldCallAClassAsPeopleDo(String name, String called) {
    assertThat(ClassPlace.called(name)).isEqualTo(called);
  }
}
