import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

/**
 * 把源文件的指纹写进产物里的 `filename`，也写在页面引用的脚本和样式后面（`taskpane.js?指纹`）：
 * 源文件一变，浏览器就取新的；换一台电脑、换一个目录构建，页面还是一个字节都不差。
 */
export class StampPlugin {
  constructor(filename, fingerprint) {
    this.filename = filename;
    this.fingerprint = fingerprint;
  }

  apply(compiler) {
    const query = `?${this.fingerprint.slice(0, 12)}`;
    compiler.hooks.thisCompilation.tap("StampPlugin", (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap("StampPlugin", (page) => {
        for (const { attributes } of page.assetTags.scripts) attributes.src += query;
        for (const { attributes } of page.assetTags.styles) attributes.href += query;
        return page;
      });
      compilation.hooks.processAssets.tap("StampPlugin", () =>
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(this.fingerprint)),
      );
    });
  }
}
