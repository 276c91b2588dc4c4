package tw.portfolio.packages;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The classes that a class file names: in its code, its types, its signatures and annotations. */
final class NamedClasses {
  private static final Pattern IN_A_TYPE = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");

  private NamedClasses() {}

  /** Names as in files: {@code java/lang/String}. */
  static Set<String> in(byte[] classFile) {
    Set<String> names = new HashSet<>();
    ClassModel model = ClassFile.of().parse(classFile);
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry named when !named.asInternalName().startsWith("[") ->
            names.add(named.asInternalName());
        case Utf8Entry text when text.stringValue().indexOf(';') > 0 ->
            IN_A_TYPE
                .matcher(text.stringValue())
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(names::add);
        default -> {
          // Names of members, numbers and texts name no class.
        }
      }
    }
    return names;
  }
}
