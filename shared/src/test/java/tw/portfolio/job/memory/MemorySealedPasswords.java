package tw.portfolio.job.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.school.SchoolCode;

/** Sealed passwords in memory: what is sealed says nothing of the password. */
public final class MemorySealedPasswords implements SealedPasswords {
  private final Map<String, ArchivePassword> sealed = new ConcurrentHashMap<>();

  @Override
  public String seal(SchoolCode school, ArchivePassword password) {
    String name = school + "/sealed-" + sealed.size();
    sealed.put(name, password);
    return name;
  }

  @Override
  public ArchivePassword open(SchoolCode school, String name) {
    return Optional.ofNullable(sealed.get(name))
        .filter(_ -> name.startsWith(school + "/"))
        .orElseThrow(() -> new IllegalStateException("Nothing was sealed so for that school"));
  }
}
