package tw.portfolio.packages.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir private Path folder;

  @Test
  void shouldKeepWhatLambdaNeedsToStartAPackage() throws IOException {
    Path task = Files.createDirectories(folder.resolve("task/lib"));
    Files.writeString(task.resolve("function.jar"), "jar");
    Path bootstrap = Files.writeString(folder.resolve("task/bootstrap"), "#!/bin/sh");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));

    Path zip = folder.resolve("package.zip");
    Archive.write(folder.resolve("task"), zip);

    try (FileSystem read =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
      Path entry = read.getPath("/bootstrap");
      assertThat(Files.getPosixFilePermissions(entry)).contains(PosixFilePermission.OTHERS_EXECUTE);
      assertThat(Files.getLastModifiedTime(entry)).isEqualTo(FunctionPackage.TIME);
      assertThat(Files.readString(read.getPath("/lib/function.jar"))).isEqualTo("jar");
    }
  }
}
