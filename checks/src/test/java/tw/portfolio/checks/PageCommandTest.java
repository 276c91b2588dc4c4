package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.checks.PageCommand.Treatment;

class PageCommandTest {
  @Test
  void shouldReadWhatStandsBetweenFences() {
    assertThat(
            PageCommand.fenced(
                """
                mvn clean
                ```
                curl -s localhost:8080/x   # a comment

                curl -d '{"a": "# none",
                  "b": '$(wc -c <f | cut -d' ' -f1)'}' "x#y"
                aws lambda \\
                  invoke
                # only a comment
                ```
                mvn clean
                """))
        .containsExactly(
            new PageCommand(3, "curl -s localhost:8080/x"),
            new PageCommand(
                5,
                "curl -d '{\"a\": \"# none\",\n  \"b\": '$(wc -c <f | cut -d' ' -f1)'}' \"x#y\""),
            new PageCommand(7, "aws lambda \\\n  invoke"));
  }

  @Test
  void shouldKnowAProgramBehindVariables() {
    PageCommand command = new PageCommand(1, "AWS_ENDPOINT_URL=http://x:1 mvn -B verify");

    assertThat(command.program()).isEqualTo("mvn");
    assertThat(command.treatment()).contains(Treatment.READ);
    assertThat(new PageCommand(1, "rm -rf target").treatment()).isEqualTo(Optional.empty());
  }
}
