package tw.portfolio.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tw.portfolio.announcement.Audience.Group;
import tw.portfolio.announcement.Audience.OfClass;
import tw.portfolio.samples.OddTexts;

class AudienceTest {
  static final List<String> CLASS_101 = OddTexts.CLASS_101;
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;

  @ParameterizedTest
  @FieldSource("CLASS_101")
  void shouldKnowAClassHoweverItsNameWasTyped(String written) {
    assertThat(Group.parse("class:" + written)).contains(new OfClass("高一01班"));
  }

  @ParameterizedTest
  @FieldSource({"UNSOUND", "NOTHING"})
  void shouldKnowNoClassThatNobodyCanName(String text) {
    assertThat(Group.parse("class:" + text)).isEmpty();
  }
}
