package tw.portfolio.submission.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.StepMessage;

class StepJsonTest {
  private static final ExportId ID = new ExportId(Ids.nth(1));

  private static StepMessage message(ExportStep step) {
    return new StepMessage(SchoolBuilder.SCHOOL, ID, step);
  }

  @Test
  void shouldWriteTheStepAndItsClass() {
    assertThat(StepJson.write(message(new ExportStep.Pack("高一忠"))))
        .isEqualTo(
            "{\"school\":\"213303\",\"exportId\":\"00000000000000000000000001\","
                + "\"step\":\"pack\",\"class\":\"高一忠\"}");
  }

  @Test
  void shouldReadBackEveryStep() {
    for (ExportStep step :
        new ExportStep[] {
          new ExportStep.Plan(),
          new ExportStep.Pack("101"),
          new ExportStep.Seal(),
          new ExportStep.Lock("101"),
          new ExportStep.Withdraw("101")
        }) {
      assertThat(StepJson.read(StepJson.write(message(step)))).contains(message(step));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{}",
        "{\"school\":\"213303\",\"exportId\":\"00000000000000000000000001\",\"step\":\"pack\"}",
        "{\"school\":\"213303\",\"exportId\":\"00000000000000000000000001\",\"step\":\"fly\"}",
        "{\"school\":\"2133\",\"exportId\":\"00000000000000000000000001\",\"step\":\"plan\"}",
        "{\"school\":\"213303\",\"exportId\":\"1\",\"step\":\"plan\"}"
      })
  void shouldReadNothingElse(String text) {
    assertThat(StepJson.read(text)).isEmpty();
  }
}
