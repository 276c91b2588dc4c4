package tw.portfolio.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.overview.OverseeingSchool.SchoolTable;

/**
 * Keeps numbers of few students from naming somebody: of a class of one or two, everybody in the
 * school would know whose numbers they are. So small classes are told together with others, of
 * their grade where it has enough students. What is told has each student once; so nothing that is
 * left out follows from a difference.
 */
final class SmallGroups {
  /** Of fewer students no number is told by itself. */
  static final int LEAST = 5;

  private static final Comparator<GroupSum> BY_SIZE = Comparator.comparingInt(GroupSum::students);

  private SmallGroups() {}

  /** The same table without grades, in which no row and no sum is of fewer than {@link #LEAST}. */
  static SchoolTable hidden(SchoolTable table) {
    if (table.all().students() < LEAST) {
      return new SchoolTable(
          table.school(),
          table.kinds(),
          List.of(),
          List.of(),
          new GroupSum(List.of(), Optional.empty(), 0, Map.of()));
    }
    return new SchoolTable(
        table.school(), table.kinds(), together(table.classes()), List.of(), table.all());
  }

  /** Grade by grade as far as that is enough, then what is left with the smallest of all others. */
  private static List<GroupSum> together(List<GroupSum> classes) {
    Map<Optional<Integer>, List<GroupSum>> byGrade =
        classes.stream().collect(Collectors.groupingBy(GroupSum::grade));
    List<GroupSum> joined =
        byGrade.values().stream().flatMap(grade -> joined(grade).stream()).toList();
    List<String> names = classes.stream().map(one -> one.classes().getFirst()).toList();
    return joined(joined).stream()
        .map(group -> inOrder(group, names))
        .sorted(Comparator.comparingInt(group -> names.indexOf(group.classes().getFirst())))
        .toList();
  }

  private static GroupSum inOrder(GroupSum group, List<String> names) {
    return new GroupSum(
        group.classes().stream().sorted(Comparator.comparingInt(names::indexOf)).toList(),
        group.grade(),
        group.students(),
        group.work());
  }

  private static List<GroupSum> joined(List<GroupSum> groups) {
    List<GroupSum> bySize = groups.stream().sorted(BY_SIZE).toList();
    List<GroupSum> enough = new ArrayList<>();
    Optional<GroupSum> small = Optional.empty();
    for (GroupSum group : bySize) {
      boolean joins = group.students() < LEAST || small.filter(SmallGroups::isSmall).isPresent();
      if (joins) {
        small = Optional.of(small.map(before -> before.plus(group)).orElse(group));
      } else {
        enough.add(group);
      }
    }
    small.ifPresent(enough::add);
    return enough;
  }

  private static boolean isSmall(GroupSum group) {
    return group.students() < LEAST;
  }
}
