package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final Set<String> KNOWN = Set.of("--port", "--data");

  private static CommandLine read(String... arguments) throws CommandLine.Misuse {
    return CommandLine.read(List.of(arguments), KNOWN);
  }

  @Test
  void shouldReadValuesBehindABlankAndBehindAnEqualsSign() throws CommandLine.Misuse {
    CommandLine line = read("--port", "8081", "--data=/tmp/school");

    assertThat(line.number("--port", 0, 65_535)).hasValue(8081);
    assertThat(line.path("--data")).contains(Path.of("/tmp/school"));
  }

  @Test
  void shouldLeaveOutWhatWasNotSaid() throws CommandLine.Misuse {
    assertThat(read().number("--port", 0, 65_535)).isEmpty();
    assertThat(read().path("--data")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "-1", "65536", "8080.5", "99999999999"})
  void shouldRefuseWhatIsNoNumberInBounds(String value) {
    assertThatThrownBy(() -> read("--port=" + value).number("--port", 0, 65_535))
        .isInstanceOf(CommandLine.Misuse.class)
        .hasMessageContaining("--port")
        .hasMessageContaining(value);
  }

  @Test
  void shouldReadADayAndRefuseWhatIsNone() throws CommandLine.Misuse {
    assertThat(read("--data", "2026-08-01").date("--data")).contains(LocalDate.of(2026, 8, 1));
    assertThatThrownBy(() -> read("--data", "8/1").date("--data"))
        .isInstanceOf(CommandLine.Misuse.class)
        .hasMessageContaining("8/1");
  }

  @Test
  void shouldReadWhatStandsAlone() throws CommandLine.Misuse {
    CommandLine line =
        CommandLine.read(List.of("--empty", "--port", "80"), KNOWN, Set.of("--empty"));

    assertThat(line.has("--empty")).isTrue();
    assertThat(line.number("--port", 0, 99)).hasValue(80);
    assertThat(read("--port", "80").has("--empty")).isFalse();
    assertThatThrownBy(() -> CommandLine.read(List.of("--empty=yes"), KNOWN, Set.of("--empty")))
        .isInstanceOf(CommandLine.Misuse.class)
        .hasMessageContaining("--empty 後面不能有值");
  }

  @Test
  void shouldRefuseAnUnknownOption() {
    assertThatThrownBy(() -> read("--prot", "80"))
        .isInstanceOf(CommandLine.Misuse.class)
        .hasMessageContaining("沒有「--prot」這個選項");
  }

  @Test
  void shouldRefuseAnOptionWithoutAValue() {
    assertThatThrownBy(() -> read("--data", "--port", "1"))
        .isInstanceOf(CommandLine.Misuse.class)
        .hasMessageContaining("--data 後面要有值");
  }

  @Test
  void shouldRefuseAnOptionThatIsGivenTwice() {
    assertThatThrownBy(() -> read("--port", "1", "--port", "2"))
        .isInstanceOf(CommandLine.Misuse.class)
        .hasMessageContaining("只能寫一次");
  }
}
