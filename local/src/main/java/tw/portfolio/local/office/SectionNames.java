package tw.portfolio.local.office;

import java.util.HashMap;
import java.util.Map;
import tw.portfolio.local.sample.SampleClass;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.sample.SampleSection;

/** What the school calls its sections: after the class, or by a number where classes mix. */
final class SectionNames {
  private final Map<String, String> names = new HashMap<>();

  SectionNames(SampleSchool school) {
    Map<String, String> classes = new HashMap<>();
    for (SampleClass group : school.classes()) {
      classes.put(group.id(), group.name());
    }
    Map<Integer, Integer> mixed = new HashMap<>();
    for (SampleSection section : school.sections()) {
      names.put(
          section.id(),
          section
              .classId()
              .map(classes::get)
              .orElseGet(
                  () ->
                      "跨班%d-%02d"
                          .formatted(
                              section.grade() - 9, mixed.merge(section.grade(), 1, Integer::sum))));
    }
  }

  String of(SampleSection section) {
    return names.get(section.id());
  }
}
