package tw.portfolio.announcement;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.ClassPlace;

/**
 * Whom an announcement is for: whoever is in one of the groups.
 *
 * @param groups at least one
 */
public record Audience(Set<Group> groups) {
  /**
   * @throws IllegalArgumentException if there is no group
   */
  public Audience {
    groups = Set.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("An announcement is for somebody");
    }
  }

  /**
   * Whether a person is in it.
   *
   * @param className the person's class this school year, or the one that the person leads
   * @param grade in which grade that class is, if it is known
   */
  public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
    return groups.stream().anyMatch(group -> group.includes(person, className, grade));
  }

  /** The classes that it names. */
  public Set<String> classes() {
    return groups.stream()
        .filter(OfClass.class::isInstance)
        .map(group -> ((OfClass) group).name())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the grade of somebody's class matters. */
  public boolean asksForGrade() {
    return groups.stream().anyMatch(OfGrade.class::isInstance);
  }

  /** Some of the school's people. */
  public sealed interface Group {
    /** How it is written in storage, requests and answers, such as {@code grade:3}. */
    String code();

    /** What people call them. */
    String chinese();

    /** Whether a person is in it. */
    boolean includes(Person person, Optional<String> className, Optional<Integer> grade);

    /** Reads what {@link #code} writes, if the text is that. */
    static Optional<Group> parse(String text) {
      return switch (text) {
        case "all" -> Optional.of(new Everyone());
        case "students" -> Optional.of(new Students());
        case "staff" -> Optional.of(new Staff());
        default -> parseNamed(text);
      };
    }

    private static Optional<Group> parseNamed(String text) {
      Matcher matcher = Pattern.compile("(role|grade|class):(\\S.{0,39})").matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String name = matcher.group(2);
      return switch (matcher.group(1)) {
        case "role" -> Role.ofCode(name).map(OfRole::new);
        case "grade" ->
            name.matches("[1-3]")
                ? Optional.of(new OfGrade(Integer.parseInt(name)))
                : Optional.empty();
        default ->
            IncomingText.code(name)
                .filter(
                    folded ->
                        !folded.isEmpty() && folded.chars().noneMatch(Character::isISOControl))
                .map(OfClass::new);
      };
    }
  }

  /** 全校. */
  public record Everyone() implements Group {
    @Override
    public String code() {
      return "all";
    }

    @Override
    public String chinese() {
      return "全校";
    }

    @Override
    public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
      return true;
    }
  }

  /** 學生. */
  public record Students() implements Group {
    @Override
    public String code() {
      return "students";
    }

    @Override
    public String chinese() {
      return "學生";
    }

    @Override
    public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
      return person.roles().contains(Role.STUDENT);
    }
  }

  /** 教職員. */
  public record Staff() implements Group {
    @Override
    public String code() {
      return "staff";
    }

    @Override
    public String chinese() {
      return "教職員";
    }

    @Override
    public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
      return person.roles().stream()
          .anyMatch(role -> role != Role.STUDENT && role != Role.PARENT_REPRESENTATIVE);
    }
  }

  /**
   * Whoever holds an office.
   *
   * @param role the office
   */
  public record OfRole(Role role) implements Group {
    @Override
    public String code() {
      return "role:" + role.code();
    }

    @Override
    public String chinese() {
      return role.title();
    }

    @Override
    public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
      return person.roles().contains(role);
    }
  }

  /**
   * The classes of a grade, with their homeroom teachers.
   *
   * @param number 1 to 3
   */
  public record OfGrade(int number) implements Group {
    @Override
    public String code() {
      return "grade:" + number;
    }

    @Override
    public String chinese() {
      return "高" + "一二三".charAt(number - 1);
    }

    @Override
    public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
      return grade.equals(Optional.of(number));
    }
  }

  /**
   * A class with its homeroom teacher.
   *
   * @param name the class's name
   */
  public record OfClass(String name) implements Group {
    @Override
    public String code() {
      return "class:" + name;
    }

    @Override
    public String chinese() {
      return ClassPlace.called(name);
    }

    @Override
    public boolean includes(Person person, Optional<String> className, Optional<Integer> grade) {
      return className.equals(Optional.of(name));
    }
  }
}
