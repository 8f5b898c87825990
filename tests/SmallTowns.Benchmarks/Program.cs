using BenchmarkDotNet.Running;
using SmallTowns.Benchmarks;

// "serve" starts the portal for the load script; everything else goes to BenchmarkDotNet.
if (args is ["serve", .. var rest])
    return await PortalWithLimits.RunAsync(rest);

BenchmarkSwitcher.FromAssembly(typeof(SettlementCalculationBenchmarks).Assembly).Run(args);
return 0;
