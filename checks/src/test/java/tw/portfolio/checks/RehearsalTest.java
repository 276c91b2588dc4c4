package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tw.portfolio.checks.Template.Function;

/** Functions made as Lambda makes them for a snapshot, in a Java with Lambda's variables. */
class RehearsalTest {
  @Test
  void shouldPlayEveryFunctionOfTheApiWithoutAFault() throws Exception {
    List<Function> functions =
        Template.ofThisRepository().functions().values().stream()
            .filter(function -> !function.routes().isEmpty())
            .toList();
    Map<String, String> variables = new TreeMap<>();
    functions.forEach(function -> variables.putAll(FunctionClasses.variables(function)));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

    List<String> said = said(variables, functions.stream().map(Function::handlerClass).toList());

    for (Function function : functions) {
      String made = MakingFunctions.MADE + function.handlerClass();
      assertThat(said).contains(made);
      assertThat(said.subList(0, said.indexOf(made)))
          .as(function.name())
          .anyMatch(
              line ->
                  line.contains("\"event\":\"request\"")
                      && function.routes().stream().anyMatch(line::contains));
    }
    assertThat(said).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
  }

  private static List<String> said(Map<String, String> variables, List<String> handlers)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MakingFunctions.class.getName());
    command.addAll(handlers);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    List<String> lines;
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      lines = output.lines().toList();
    }
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    return lines;
  }
}
