const { existsSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");

const source = (file) => path.join(__dirname, "src", file);
const existing = (...files) => files.map(source).filter((file) => existsSync(file));

const FUNCTIONS = existing("functions/index.ts");
const PANE = existing("taskpane/index.tsx");
const WORKBENCH = existing("workbench/index.ts", "workbench/index.tsx");

const OFFICE_JS_PACKAGE = path.join(__dirname, "node_modules/@microsoft/office-js");
/** 一台 Excel 真正会加载的 office.js 文件；其余的应用和语言不复制。 */
const OFFICE_JS_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "excel-{web,win32,mac,winrt,ios}-16.*.js",
  "{zh-cn,en-us}/office_strings.js",
];

const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2020",
  },
};

/** 构建产物：任务窗格（连同命令与 PERF 函数）、浏览器工作台、清单。 */
module.exports = async () => {
  const { panePage } = await import("./scripts/build/pane-page.mjs");
  const { deployedManifest, deploymentBase } = await import("./scripts/build/manifest.mjs");
  const { FunctionMetadataPlugin } = await import("./scripts/build/function-metadata-plugin.mjs");
  const { StampPlugin } = await import("./scripts/build/stamp-plugin.mjs");
  const { LicencesPlugin } = await import("./scripts/build/licences-plugin.mjs");
  const { buildOptions, sourceFingerprint, STAMP } = await import("./scripts/lib/fingerprint.mjs");
  const { baseUrl, officeJs } = buildOptions();
  const fingerprint = sourceFingerprint();
  const base = deploymentBase(baseUrl);

  const html = (filename, chunks, content) =>
    new HtmlPlugin({ filename, chunks, ...content, chunksSortMode: "manual", scriptLoading: "defer" });

  return {
    mode: "production",
    devtool: false,
    target: ["web", "es2020"],
    entry: {
      ...(FUNCTIONS.length > 0 && { functions: { import: FUNCTIONS, runtime: "loader" } }),
      ...(PANE.length > 0 && {
        taskpane: { import: PANE, ...(FUNCTIONS.length > 0 && { dependOn: "functions" }) },
      }),
      ...(WORKBENCH.length > 0 && { workbench: WORKBENCH }),
    },
    output: {
      path: path.join(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "lazy/[name].[contenthash:8].js",
      assetModuleFilename: "media/[name].[contenthash:8][ext]",
      uniqueName: "perf-report",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: swc } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(xlsx|svg|png|woff2?)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      splitChunks: {
        cacheGroups: {
          defaultVendors: {
            test: /[\\/]node_modules[\\/]/,
            chunks: "async",
            // 表格组件及其依赖合成一个文件；其余按需加载的块由 webpack 命名。
            name: (_module, chunks) => (chunks[0].name ? `${chunks[0].name}-vendor` : undefined),
          },
        },
      },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "lazy/[name].[contenthash:8].css" }),
      ...(FUNCTIONS.length > 0 ? [new FunctionMetadataPlugin(source("functions/functions.ts"))] : []),
      ...(PANE.length > 0
        ? [html("taskpane.html", ["loader", "functions", "taskpane"], { templateContent: panePage(officeJs) })]
        : []),
      ...(WORKBENCH.length > 0
        ? [html("workbench.html", ["workbench"], { template: source("workbench/workbench.html") })]
        : []),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", noErrorOnMissing: true },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "manifest.xml", transform: (content) => deployedManifest(content.toString(), base) },
          { from: "shortcuts*.json", context: source("commands") },
          ...OFFICE_JS_FILES.map((from) => ({
            from,
            context: path.join(OFFICE_JS_PACKAGE, "dist"),
            to: "office-js/[path][name][ext]",
            globOptions: { ignore: ["**/*.debug.js"] },
            // 微软的文件原样交付，不压缩不改动。
            info: { minimized: true },
          })),
        ],
      }),
      new LicencesPlugin("THIRD-PARTY-LICENSES.txt", [OFFICE_JS_PACKAGE]),
      new webpack.BannerPlugin({
        banner: "第三方许可证见 THIRD-PARTY-LICENSES.txt",
        include: /^(taskpane|workbench)\.js$/,
      }),
      new StampPlugin(STAMP, fingerprint),
    ],
  };
};
