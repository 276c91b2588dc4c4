package tw.portfolio.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a page of the documentation tells people to type: one line between fences, with
 * the lines that a backslash or an open quotation mark goes on to, without its comment.
 *
 * @param line where it begins, from 1
 * @param text as it is typed
 */
public record PageCommand(int line, String text) {
  private static final String FENCE = "```";
  private static final Pattern SET = Pattern.compile("(?s)[A-Z]+=\\$\\((.*)\\)");
  private static final Pattern VARIABLE = Pattern.compile("^(?:[A-Z_]+=\\S+ +)+");

  /** What the tests do with a command. */
  public enum Treatment {
    /** Typed as it stands, into a shell beside a running system. */
    RUN,
    /** Read only: it builds, deploys or needs an account. What it names has to be there. */
    READ,
    /** Read only, and run for long by people: {@code ./portfolio}'s own commands. */
    LONG
  }

  /** Whatever the README has people type begins in one of these ways. */
  private static final Map<String, Treatment> README =
      Map.of(
          "curl", Treatment.RUN,
          "openssl", Treatment.RUN,
          "printf", Treatment.RUN,
          "sed", Treatment.RUN,
          "until", Treatment.RUN,
          "wc", Treatment.RUN,
          "mvn", Treatment.READ,
          "aws", Treatment.READ,
          "./portfolio", Treatment.LONG);

  /** What is done with it, if the README has it; nothing for a command of a kind not known here. */
  public Optional<Treatment> treatment() {
    return Optional.ofNullable(README.get(program()));
  }

  /** Its first word behind variables that are set for it alone, or within one that it sets. */
  public String program() {
    Matcher set = SET.matcher(text);
    return set.matches() ? program(set.group(1)) : program(text);
  }

  private static String program(String text) {
    return VARIABLE.matcher(text).replaceFirst("").split("\\s", 2)[0];
  }

  /** Every command between fences, in order. */
  public static List<PageCommand> fenced(String markdown) {
    List<PageCommand> found = new ArrayList<>();
    Typing typing = new Typing(found);
    boolean inside = false;
    int number = 0;
    for (String line : markdown.split("\n", -1)) {
      number++;
      if (line.strip().startsWith(FENCE)) {
        inside = !inside;
      } else if (inside) {
        typing.type(number, line);
      }
    }
    return List.copyOf(found);
  }

  /** What a shell makes of lines: quotation marks, comments, ends. */
  private static final class Typing {
    private final List<PageCommand> found;
    private final StringBuilder command = new StringBuilder();
    private int begun;
    private char quote;

    Typing(List<PageCommand> found) {
      this.found = found;
    }

    void type(int number, String line) {
      if (command.isEmpty()) {
        begun = number;
      }
      boolean goesOn = take(line);
      if (quote != 0 || goesOn) {
        command.append('\n');
      } else {
        end();
      }
    }

    /** Whether the line ends in a backslash. */
    private boolean take(String line) {
      for (int at = 0; at < line.length(); at++) {
        char sign = line.charAt(at);
        if (sign == '\\' && quote != '\'') {
          if (at + 1 == line.length()) {
            command.append(sign);
            return true;
          }
          command.append(sign);
          at++;
        } else if (sign == '#' && quote == 0 && (at == 0 || line.charAt(at - 1) == ' ')) {
          return false;
        } else if (quote == 0 && (sign == '\'' || sign == '"')) {
          quote = sign;
        } else if (sign == quote) {
          quote = 0;
        }
        command.append(line.charAt(at));
      }
      return false;
    }

    private void end() {
      String text = command.toString().strip();
      if (!text.isEmpty()) {
        found.add(new PageCommand(begun, text));
      }
      command.setLength(0);
    }
  }
}
