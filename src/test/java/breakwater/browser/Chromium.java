package breakwater.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one browser of all tests; it ends with them. */
final class Chromium {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private Chromium() {}

  static com.microsoft.playwright.Browser running() {
    return Holder.BROWSER;
  }

  private static final class Holder {
    static final com.microsoft.playwright.Browser BROWSER = start();

    private static com.microsoft.playwright.Browser start() {
      Path program =
          Stream.of(PLACES)
              .flatMap(List::stream)
              .map(Path::of)
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(
                  () ->
                      new AssertionError(
                          "The browser tests need Chromium and found none. bin/test installs it,"
                              + " or: apt-get install chromium"));
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-extensions",
                          "--disable-sync")));
    }
  }
}
