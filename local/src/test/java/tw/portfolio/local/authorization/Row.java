package tw.portfolio.local.authorization;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what a route does: a row of the table. Whoever is not named is refused; what another
 * school has is unseen by those who may see such a thing of their own school.
 *
 * @param route method and path, as the template has them
 * @param variant which of several rows of that route, empty if there is one
 * @param what it does, in Chinese
 * @param rule the words of the regulation or the part of it that says so
 * @param thing what it is about
 * @param marks what is said of whom, in which relation
 */
public record Row(
    String route,
    String variant,
    String what,
    String rule,
    Thing thing,
    Map<Asker, Map<Relation, Mark>> marks) {
  /** Copies the map. */
  public Row {
    marks = Map.copyOf(marks);
  }

  static Row of(String route, String what, String rule, Thing thing) {
    return new Row(route, "", what, rule, thing, Map.of());
  }

  Row called(String name) {
    return new Row(route, name, what, rule, thing, marks);
  }

  /** These may do it with what is their own, or with what they alone are asked about. */
  Row own(Asker... who) {
    return own(Set.of(who));
  }

  Row own(Collection<Asker> who) {
    return marked(who, Mark.ALLOWED, Relation.OWN);
  }

  /** These may do it for their own class, and are not told of others. */
  Row ofClass(Asker... who) {
    return marked(Set.of(who), Mark.ALLOWED, Relation.CLASS)
        .marked(Set.of(who), Mark.UNSEEN, Relation.SCHOOL);
  }

  /** These may do it everywhere in their school. */
  Row ofSchool(Asker... who) {
    return marked(Set.of(who), Mark.ALLOWED, Relation.OWN, Relation.CLASS, Relation.SCHOOL);
  }

  /** To these it is as if there were no such thing. */
  Row unseen(Relation relation, Collection<Asker> who) {
    return marked(who, Mark.UNSEEN, relation);
  }

  /** To these it is refused. */
  Row refused(Relation relation, Asker... who) {
    return marked(Set.of(who), Mark.REFUSED, relation);
  }

  /** Nobody is told apart whether another school has it, or nobody has: both are refused. */
  Row refusedElsewhere() {
    return marked(List.of(Asker.values()), Mark.REFUSED, Relation.ELSEWHERE);
  }

  private Row marked(Collection<Asker> who, Mark mark, Relation... relations) {
    Map<Asker, Map<Relation, Mark>> after = new EnumMap<>(Asker.class);
    marks.forEach((asker, said) -> after.put(asker, new EnumMap<>(said)));
    for (Asker asker : who) {
      Map<Relation, Mark> said = after.computeIfAbsent(asker, _ -> new EnumMap<>(Relation.class));
      Stream.of(relations).forEach(relation -> said.put(relation, mark));
    }
    return new Row(route, variant, what, rule, thing, after);
  }

  /** What is expected for whoever asks in that relation. */
  public Mark expected(Asker asker, Relation relation) {
    if (!thing.relations(asker).contains(relation)) {
      return Mark.NONE;
    }
    Map<Relation, Mark> said = marks.getOrDefault(asker, Map.of());
    return Optional.ofNullable(said.get(relation))
        .orElseGet(
            () ->
                relation == Relation.ELSEWHERE && said.containsValue(Mark.ALLOWED)
                    ? Mark.UNSEEN
                    : Mark.REFUSED);
  }

  /** The route with its variant: no other row has the same. */
  public String name() {
    return variant.isEmpty() ? route : route + " " + variant;
  }
}
