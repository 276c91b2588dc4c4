package tw.portfolio.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Options as they were typed: {@code --name value} or {@code --name=value}. */
public final class CommandLine {
  private final Map<String, String> values;

  private CommandLine(Map<String, String> values) {
    this.values = values;
  }

  /** The options can't be understood; the message says why in Chinese and English. */
  public static final class Misuse extends Exception {
    /** For that reason. */
    public Misuse(String chinese, String english) {
      super(chinese + " (" + english + ")");
    }
  }

  /**
   * Reads options that all have values.
   *
   * @param known their names, dashes included
   * @throws Misuse if one is unknown, twice there or without a value
   */
  public static CommandLine read(List<String> arguments, Set<String> known) throws Misuse {
    return read(arguments, known, Set.of());
  }

  /**
   * Reads options.
   *
   * @param known names of those with a value, dashes included
   * @param flags names of those that stand alone
   * @throws Misuse if one is unknown, twice there, or without a value or with one where it should
   *     be otherwise
   */
  public static CommandLine read(List<String> arguments, Set<String> known, Set<String> flags)
      throws Misuse {
    Map<String, String> values = new LinkedHashMap<>();
    for (int at = 0; at < arguments.size(); at++) {
      String argument = arguments.get(at);
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (flags.contains(argument)) {
        put(values, argument, argument);
        continue;
      }
      if (flags.contains(name)) {
        throw new Misuse(name + " 後面不能有值", name + " takes no value");
      }
      if (!known.contains(name)) {
        throw new Misuse("沒有「" + name + "」這個選項", "there is no option " + name);
      }
      String value = "";
      if (equals >= 0) {
        value = argument.substring(equals + 1);
      } else if (at + 1 < arguments.size() && !arguments.get(at + 1).startsWith("--")) {
        at++;
        value = arguments.get(at);
      }
      if (value.isBlank()) {
        throw new Misuse(name + " 後面要有值", name + " needs a value");
      }
      put(values, name, value);
    }
    return new CommandLine(values);
  }

  private static void put(Map<String, String> values, String name, String value) throws Misuse {
    if (values.put(name, value) != null) {
      throw new Misuse(name + " 只能寫一次", name + " may be given once only");
    }
  }

  /** Whether an option that stands alone is there. */
  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  /**
   * A whole number.
   *
   * @throws Misuse if it is none, or out of bounds
   */
  public OptionalInt number(String name, int least, int most) throws Misuse {
    String value = values.get(name);
    if (value == null) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException _) {
      // Said below, together with the bounds.
    }
    throw new Misuse(
        "%s 應為 %d 到 %d 的整數，不是「%s」".formatted(name, least, most, value),
        "%s is a whole number from %d to %d, not %s".formatted(name, least, most, value));
  }

  /**
   * A day.
   *
   * @throws Misuse if it is none
   */
  public Optional<LocalDate> date(String name) throws Misuse {
    String value = values.get(name);
    try {
      return Optional.ofNullable(value).map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      throw new Misuse(
          name + " 應為日期，例如 2026-08-01，不是「" + value + "」",
          name + " is a day such as 2026-08-01, not " + value);
    }
  }

  /**
   * A chance.
   *
   * @throws Misuse if it is none
   */
  public Optional<Double> chance(String name) throws Misuse {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      double chance = Double.parseDouble(value);
      if (chance >= 0 && chance <= 1) {
        return Optional.of(chance);
      }
    } catch (NumberFormatException _) {
      // Said below, together with the bounds.
    }
    throw new Misuse(
        name + " 應為 0 到 1 的數，例如 0.2，不是「" + value + "」",
        name + " is a number from 0 to 1, such as 0.2, not " + value);
  }

  /**
   * A file or folder.
   *
   * @throws Misuse if it can't be the name of one
   */
  public Optional<Path> path(String name) throws Misuse {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new Misuse(name + " 不是可用的路徑：" + value, name + " is no path: " + value);
    }
  }
}
