package breakwater.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Browsers keep our files for a year: a changed one has another address, see {@link Assets}. */
@Configuration(proxyBeanMethods = false)
class AssetCaching implements WebMvcConfigurer {
  private static final CacheControl YEAR = CacheControl.maxAge(Duration.ofDays(365)).immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(YEAR);
  }
}
